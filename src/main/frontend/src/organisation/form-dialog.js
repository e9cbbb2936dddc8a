import { openDialog } from '../dialog.js';
import { element } from '../elements.js';
import { Field } from './form-field.js';
import { Rows } from './form-rows.js';

/**
 * Asks for a few values and sends them; what the server refuses stands at its field, and the dialog stays.
 *
 * @param {string} title
 * @param {object[]} fields name, label, type (text, area, date, number, select, checkbox, choices, rows), must, hint, value, options
 *   ({value, label}), once 'refused': not shown before the server has refused it, errors: further field names of the server
 *   whose messages stand here; of rows: fields, noun, most
 * @param {{note?: string, yes: string, danger?: boolean, send: (values: object) => Promise<any>}} how
 * @returns {Promise<any>} what send answered; undefined where it was given up
 */
export function ask(title, fields, { note, yes, danger = false, send }) {
  return new Promise(resolve => {
    const parts = fields.map(field => field.type === 'rows' ? new Rows(field) : new Field(field));
    const general = element('p', { class: 'form-error', role: 'alert' });
    const submit = element('button', { class: `uc-button ${danger ? 'uc-danger' : 'uc-primary'}` }, yes);
    const form = element('form', { novalidate: true },
      note && element('p', {}, note), element('div', { class: 'uc-fields' }, ...parts.map(part => part.node)), general,
      element('div', { class: 'uc-buttons' },
        element('button', { type: 'button', class: 'uc-button', onClick: () => dialog.close() }, '取消'), submit));
    const dialog = openDialog(title, [form]);
    dialog.addEventListener('close', () => resolve(undefined));
    form.addEventListener('submit', async event => {
      event.preventDefault();
      submit.disabled = true;
      general.textContent = '';
      parts.forEach(part => part.tell(''));
      try {
        const answer = await send(Object.fromEntries(parts.map(part => [part.field.name, part.value])));
        resolve(answer ?? null);
        dialog.close();
      } catch (problem) {
        show(problem, parts, general);
      } finally {
        submit.disabled = false;
      }
    });
    parts[0]?.focus();
  });
}

function show(problem, parts, general) {
  const left = (problem.errors ?? []).filter(({ field, message }) => {
    const part = parts.find(one => one.takes(field));
    part?.tell(message, field);
    return !part;
  });
  const atFields = problem.errors?.length > left.length;
  general.textContent = [...left.map(({ message }) => message), ...atFields ? [] : left.length ? [] : [problem.detail]].join('；');
  parts.find(part => part.wrong)?.focus();
}
