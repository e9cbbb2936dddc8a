import { dateField } from '../date-field.js';
import { element } from '../elements.js';
import { fileField } from '../file-field.js';

let numbered = 0;

/** A form of a page that is open to everybody: asks, sends, and shows at each field what is wrong with it. */
export class Fields {

  /**
   * @param {object[]} fields name, label, type (text, area, select, date, number, yes, files), must, tip, most (characters),
   *   options ({value, label}), accept, trap (no person sees it, only a program fills it)
   * @param {{submit: string, onSubmit: (values: object) => Promise<void>}} how
   */
  constructor(fields, { submit, onSubmit }) {
    this.parts = fields.map(field => new Part(field));
    this.general = element('p', { class: 'wrong', role: 'alert' });
    this.button = element('button', { class: 'uc-button uc-primary' }, submit);
    this.node = element('form', { novalidate: true }, ...this.parts.map(part => part.node), this.general,
      element('div', { class: 'hand-in' }, this.button));
    this.node.addEventListener('submit', event => {
      event.preventDefault();
      this.send(onSubmit);
    });
  }

  async send(onSubmit) {
    this.parts.forEach(part => part.tell(part.isMissing() ? part.wanting : ''));
    this.general.textContent = '';
    const missing = this.parts.find(part => part.wrong);
    if (missing) {
      missing.input.focus();
      return;
    }
    this.button.disabled = true;
    try {
      await onSubmit(Object.fromEntries(this.parts.map(part => [part.field.name, part.value])));
    } catch (problem) {
      this.show(problem);
    } finally {
      this.button.disabled = false;
    }
  }

  show(problem) {
    const left = (problem.errors ?? []).filter(({ field, message }) => {
      const part = this.parts.find(({ field: own }) => own.name === field || field.startsWith(`${own.name}[`));
      part?.tell(message);
      return !part;
    });
    const named = (problem.errors ?? []).length > left.length;
    this.general.textContent = left.length > 0 ? left.map(({ message }) => message).join('；') : named ? '' : problem.message;
    this.parts.find(part => part.wrong)?.input.focus();
  }
}

class Part {

  constructor(field) {
    this.field = field;
    const id = `open-${++numbered}`;
    this.error = element('p', { class: 'wrong', id: `${id}-wrong`, role: 'alert' });
    this.input = this.control(id);
    this.input.setAttribute('aria-describedby', `${id}-wrong${field.tip ? ` ${id}-tip` : ''}`);
    const tip = field.tip && element('p', { class: 'tip', id: `${id}-tip` }, field.tip);
    const must = field.must && element('span', { class: 'must', 'aria-hidden': 'true' }, ' *');
    this.node = field.trap ? element('div', { class: 'unseen', 'aria-hidden': 'true' }, element('label', { for: id }, field.label), this.input)
      : field.type === 'yes'
      ? element('div', { class: 'field' }, element('label', { class: 'choice', for: id }, this.input, field.label, must), tip, this.error)
      : element('div', { class: 'field' }, element('label', { for: id }, field.label, must), this.shown ?? this.input, tip, this.error);
  }

  control(id) {
    const { type = 'text', most, options = [], must, accept } = this.field;
    const common = { id, name: this.field.name, 'aria-required': must && 'true' };
    switch (type) {
      case 'area': return element('textarea', { ...common, maxlength: most, rows: '6' });
      case 'select': return element('select', common, element('option', { value: '' }, '请选择'),
        ...options.map(({ value, label }) => element('option', { value }, label)));
      case 'yes': return element('input', { ...common, type: 'checkbox' });
      case 'files': {
        const { node, input } = fileField({ ...common, multiple: true, accept });
        const chosen = element('p', { class: 'tip', role: 'status' });
        const none = element('button', { type: 'button', class: 'uc-link', hidden: true, onClick: () => {
          input.value = '';
          input.dispatchEvent(new Event('change'));
          input.focus();
        } }, '移除已选的文件');
        input.addEventListener('change', () => {
          chosen.textContent = [...input.files].map(file => file.name).join('、');
          none.hidden = input.files.length === 0;
        });
        this.shown = element('div', {}, node, chosen, none);
        return input;
      }
      case 'date': {
        const { node, input } = dateField(common);
        this.shown = node;
        return input;
      }
      default: return element('input', { ...common, type: 'text', maxlength: most,
        inputmode: type === 'number' && 'decimal', autocomplete: 'off', tabindex: this.field.trap && '-1' });
    }
  }

  get value() {
    const { type } = this.field;
    if (type === 'yes') {
      return this.input.checked;
    }
    if (type === 'files') {
      return [...this.input.files];
    }
    const text = this.input.value.trim();
    return text === '' ? null : type === 'number' && Number.isFinite(Number(text)) ? Number(text) : text;
  }

  get wrong() {
    return this.error.textContent !== '';
  }

  get wanting() {
    const { type, label } = this.field;
    return type === 'yes' ? '请确认此项' : type === 'select' ? `请选择${label}` : type === 'files' ? '请选择文件' : `请填写${label}`;
  }

  isMissing() {
    const value = this.value;
    return Boolean(this.field.must) && (value === null || value === false || Array.isArray(value) && value.length === 0);
  }

  tell(message) {
    this.error.textContent = message;
    this.input.setAttribute('aria-invalid', String(message !== ''));
  }
}
