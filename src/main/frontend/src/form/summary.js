import { element } from '../elements.js';

/**
 * The summary of what has to be put right, above the form: read out when it appears, and each line leads to its field.
 */
export class ErrorSummary {

  constructor() {
    this.node = element('div', { class: 'uc-summary', role: 'alert', tabindex: '-1' });
    this.node.hidden = true;
  }

  /**
   * @param {string} title
   * @param {{message: string, name?: string, go?: () => void}[]} lines go: moves to the place, where there is one
   */
  show(title, lines = []) {
    this.node.replaceChildren(
      element('p', { class: 'uc-summary-title' }, title),
      ...(lines.length ? [element('ul', {}, lines.map(line => element('li', {}, entry(line))))] : []));
    this.node.hidden = false;
    this.node.scrollIntoView({ block: 'nearest' });
    this.node.focus({ preventScroll: true });
  }

  hide() {
    this.node.hidden = true;
    this.node.replaceChildren();
  }
}

function entry({ name, message, go }) {
  const text = name ? `${name}：${message}` : message;
  return go ? element('a', { href: '#', onClick: event => {
    event.preventDefault();
    go();
  } }, text) : text;
}
