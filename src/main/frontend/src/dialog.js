import { element } from './elements.js';

let numbered = 0;

/**
 * A modal dialog; the browser keeps the focus inside and gives it back afterwards.
 *
 * @param {string} title
 * @param {(Node|string)[]} content
 * @param {{role?: string, wide?: boolean, closable?: boolean}} [how] closable: Escape closes, which is the default
 * @returns {HTMLDialogElement} shown; removed from the page when it closes
 */
export function openDialog(title, content, { role = 'dialog', wide = false, closable = true } = {}) {
  const heading = `uc-dialog-${++numbered}`;
  const dialog = element('dialog', { class: `uc-dialog${wide ? ' uc-dialog-wide' : ''}`, role,
    'aria-labelledby': heading }, element('h2', { id: heading }, title), ...content);
  dialog.addEventListener('cancel', event => closable || event.preventDefault());
  dialog.addEventListener('close', () => dialog.remove());
  // Keys pressed here are not for the page below, where Tasklist listens for shortcuts.
  dialog.addEventListener('keydown', event => event.stopPropagation());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * Asks before something that cannot be taken back.
 *
 * @param {string} title
 * @param {string} what will happen
 * @param {string} yes the words on the button that goes ahead
 * @returns {Promise<boolean>}
 */
export function confirmed(title, what, yes) {
  return new Promise(resolve => {
    const answer = agreed => () => {
      resolve(agreed);
      dialog.close();
    };
    const dialog = openDialog(title, [
      element('p', {}, what),
      element('div', { class: 'uc-buttons' },
        element('button', { type: 'button', class: 'uc-button', onClick: answer(false), autofocus: true }, '取消'),
        element('button', { type: 'button', class: 'uc-button uc-danger', onClick: answer(true) }, yes)),
    ], { role: 'alertdialog' });
    dialog.addEventListener('close', () => resolve(false));
  });
}
