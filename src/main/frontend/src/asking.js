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
      unmark(form);
      try {
        resolve(await send());
        dialog.close();
      } catch (problem) {
        const errors = problem.errors ?? [];
        const elsewhere = errors.filter(error => !markedAt(form, error));
        button.disabled = false;
        if (errors.length > 0 && elsewhere.length === 0) {
          form.querySelector('[aria-invalid]').focus();
        } else {
          wrong.textContent = elsewhere.map(({ message }) => message).join('；') || problem.detail || problem.message;
          button.focus();
        }
      }
    });
    dialog.addEventListener('close', () => resolve(null));
  });
}

// At the field, where a control bears the name by which the server calls it.
function markedAt(form, { field, message }) {
  const control = form.elements.namedItem(field);
  const place = control?.closest?.('.uc-asked');
  if (!place) {
    return false;
  }
  const told = element('p', { class: 'uc-at-field', role: 'alert', id: `${control.id}-wrong` }, message);
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', told.id);
  place.append(told);
  return true;
}

function unmark(form) {
  form.querySelectorAll('.uc-at-field').forEach(told => told.remove());
  form.querySelectorAll('[aria-invalid]').forEach(control => {
    control.removeAttribute('aria-invalid');
    control.removeAttribute('aria-describedby');
  });
}

/** A field of such a dialog. */
export function asked(id, label, control, hint) {
  return element('div', { class: 'uc-asked' }, element('label', { for: id }, label), control,
    hint && element('p', { class: 'uc-hint' }, hint));
}
