import { openDialog } from './dialog.js';
import { element } from './elements.js';

/**
 * A dialog that sends something and stays open while the server refuses it.
 *
 * @param {string} title
 * @param {Node[]} content
 * @param {string} yes the words on the button that sends
 * @param {() => Promise<any>} send throws a Problem
 * @returns {Promise<any>} what was sent for; null where the dialog was closed
 */
export function ask(title, content, yes, send) {
  return new Promise(resolve => {
    const wrong = element('p', { class: 'uc-wrong', role: 'alert' });
    const button = element('button', { class: 'uc-button uc-primary' }, yes);
    const form = element('form', { class: 'uc-asking', novalidate: true }, ...content, wrong,
      element('div', { class: 'uc-buttons' },
        element('button', { type: 'button', class: 'uc-button', onClick: () => dialog.close() }, '取消'), button));
    const dialog = openDialog(title, [form]);
    form.addEventListener('submit', async event => {
      event.preventDefault();
      button.disabled = true;
      wrong.textContent = '';
      try {
        resolve(await send());
        dialog.close();
      } catch (problem) {
        wrong.textContent = problem.errors?.map(({ message }) => message).join('；') || problem.detail || problem.message;
        button.disabled = false;
        button.focus();
      }
    });
    dialog.addEventListener('close', () => resolve(null));
  });
}

/** A field of such a dialog. */
export function asked(id, label, control, hint) {
  return element('div', { class: 'uc-asked' }, element('label', { for: id }, label), control,
    hint && element('p', { class: 'uc-hint' }, hint));
}
