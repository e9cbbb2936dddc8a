import { openDialog } from '../dialog.js';
import { element } from '../elements.js';
import { namesIn } from './cards.js';
import { each, reasonOf } from './each.js';

/**
 * Does the same for several tasks and shows how far it is and what came of each.
 *
 * @param {string} title
 * @param {object[]} items tasks
 * @param {(item: object) => Promise<void>} act
 * @param {{done: string, quiet?: boolean}} how done: what is said of one that succeeded; quiet: no dialog unless
 *   something is refused
 * @returns {Promise<{results: {item: object, problem: Error|null}[]}>} when the person has closed the dialog
 */
export async function progressOf(title, items, act, { done, quiet = false }) {
  const view = new Progress(title, items, done);
  if (!quiet) {
    view.show();
  }
  const results = await each(items, act, told => view.tell(told), () => view.stopped);
  if (!quiet || results.some(({ problem }) => problem)) {
    view.show();
    await view.finished(results);
  }
  return { results };
}

class Progress {

  constructor(title, items, done) {
    this.title = title;
    this.total = items.length;
    this.done = done;
    this.stopped = false;
    this.bar = element('progress', { max: items.length, value: 0, 'aria-label': title });
    this.line = element('p', { role: 'status', 'aria-live': 'polite' }, `0 / ${items.length}`);
    this.list = element('ul', { class: 'results' });
    this.button = element('button', { type: 'button', class: 'uc-button', autofocus: true, onClick: () => this.press() }, '停止');
  }

  show() {
    if (!this.dialog) {
      this.dialog = openDialog(this.title, [this.bar, this.line, this.list,
        element('div', { class: 'uc-buttons' }, this.button)], { wide: true });
      this.dialog.addEventListener('cancel', event => {
        if (!this.over) {
          // What has begun goes on; Escape stops what has not.
          event.preventDefault();
          this.press();
        }
      });
    }
  }

  press() {
    if (this.over) {
      this.dialog.close();
    } else {
      this.stopped = true;
      this.button.disabled = true;
    }
  }

  tell(results) {
    const { item, problem } = results.at(-1);
    const failed = results.filter(one => one.problem).length;
    this.bar.value = results.length;
    this.line.textContent = `${results.length} / ${this.total}${failed ? `，其中 ${failed} 项未办理` : ''}`;
    this.list.append(element('li', { class: problem ? 'refused' : 'done' },
      element('span', {}, problem ? '✗ ' : '✓ ', `${item.case}　${namesIn(item.title).person}`),
      element('span', {}, problem ? reasonOf(problem) : this.done)));
  }

  finished(results) {
    this.over = true;
    const well = results.filter(({ problem }) => !problem).length;
    this.line.textContent = well === this.total ? `全部完成：${well} 项` : `完成 ${well} 项，未办理 ${this.total - well} 项`;
    this.button.disabled = false;
    this.button.textContent = '关闭';
    this.button.focus();
    return new Promise(resolve => this.dialog.addEventListener('close', resolve));
  }
}
