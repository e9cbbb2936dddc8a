import { dateField } from '../date-field.js';
import { element } from '../elements.js';

let numbered = 0;

/** One labelled field of a dialog, with the server's refusal below it. */
export class Field {

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
        element('input', { type: 'checkbox', value: option.value, checked: value.includes(option.value) }), option.label)));
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

  /** @returns {boolean} whether that field of the server's is this one */
  takes(path) {
    return this.field.name === path || (this.field.errors ?? []).some(name => path.startsWith(name));
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
