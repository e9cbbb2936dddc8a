import { dateField } from '../date-field.js';
import { openDialog } from '../dialog.js';
import { element } from '../elements.js';

let numbered = 0;

/**
 * Asks for a few values and sends them; what the server refuses stands at its field, and the dialog stays.
 *
 * @param {string} title
 * @param {object[]} fields name, label, type (text, area, date, number, select, checkbox, choices), must, hint, value, options
 *   ({value, label}), once 'refused': not shown before the server has refused it, errors: further field names of the server
 *   whose messages stand here
 * @param {{note?: string, yes: string, danger?: boolean, send: (values: object) => Promise<any>}} how
 * @returns {Promise<any>} what send answered; undefined where it was given up
 */
export function ask(title, fields, { note, yes, danger = false, send }) {
  return new Promise(resolve => {
    const parts = fields.map(field => new Field(field));
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
    const part = parts.find(({ field: own }) => own.name === field || (own.errors ?? []).some(name => field.startsWith(name)));
    part?.tell(message);
    return !part;
  });
  const atFields = problem.errors?.length > left.length;
  general.textContent = [...left.map(({ message }) => message), ...atFields ? [] : left.length ? [] : [problem.detail]].join('；');
  parts.find(part => part.wrong)?.focus();
}

class Field {

  constructor(field) {
    this.field = field;
    const id = `field-${++numbered}`;
    this.error = element('p', { class: 'error', id: `${id}-error`, role: 'alert' });
    this.input = this.control(id);
    const hint = field.hint && element('p', { class: 'hint', id: `${id}-hint` }, field.hint);
    const name = [field.label, field.must && element('span', { class: 'must', 'aria-hidden': 'true' }, ' *')];
    if (field.type === 'choices') {
      this.node = element('fieldset', {}, element('legend', {}, ...name), this.input, hint, this.error);
    } else if (field.type === 'checkbox') {
      this.node = element('div', {}, element('label', { class: 'choice', for: id }, this.input, field.label), hint, this.error);
    } else {
      this.node = element('div', {}, element('label', { for: id }, ...name), this.dated?.node ?? this.input, hint, this.error);
    }
    this.node.hidden = field.once === 'refused';
    if (field.type !== 'choices') {
      this.input.setAttribute('aria-describedby', `${id}-error${hint ? ` ${id}-hint` : ''}`);
    }
  }

  control(id) {
    const { name, type = 'text', value = '', options = [], must, list } = this.field;
    if (type === 'select') {
      return element('select', { id, name, 'aria-required': must && 'true' }, ...options.map(option =>
        element('option', { value: option.value, selected: option.value === value }, option.label)));
    }
    if (type === 'choices') {
      return element('div', { class: 'choices' }, ...options.map(option => element('label', { class: 'choice' },
        element('input', { type: 'checkbox', value: option.value }), option.label)));
    }
    if (type === 'checkbox') {
      return element('input', { type, id, name, checked: value === true });
    }
    if (type === 'area') {
      return element('textarea', { id, name, rows: '4', 'aria-required': must && 'true' }, value);
    }
    if (type === 'date') {
      this.dated = dateField({ id, name, value, 'aria-required': must && 'true' });
      return this.dated.input;
    }
    return element('input', { type, id, name, value, list, 'aria-required': must && 'true', autocomplete: 'off',
      step: type === 'number' && '0.01', inputmode: type === 'number' && 'decimal' });
  }

  get value() {
    const { type } = this.field;
    if (type === 'checkbox') {
      return this.input.checked;
    }
    if (type === 'choices') {
      return [...this.input.querySelectorAll('input:checked')].map(box => box.value);
    }
    const text = this.input.value.trim();
    if (type === 'number') {
      return text === '' ? null : Number(text);
    }
    return text === '' && !['text', 'area'].includes(type) ? null : text;
  }

  get wrong() {
    return this.error.textContent !== '';
  }

  tell(message) {
    this.error.textContent = message;
    this.node.hidden &&= message === '';
    this.input.setAttribute('aria-invalid', String(message !== ''));
  }

  focus() {
    (this.input.matches('div') ? this.input.querySelector('input') : this.input).focus();
  }
}
