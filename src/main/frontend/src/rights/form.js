import { dateField } from '../date-field.js';
import { element } from '../elements.js';
import { fileField } from '../file-field.js';
import { upload } from '../files/upload.js';

let numbered = 0;

/**
 * A small form: labelled fields that keep what was typed, and the server's refusals at the fields that they concern.
 * Nothing is checked here that the server does not check.
 */
export class Form {

  /**
   * @param {object[]} fields name (the path as the server names it), label, type (text, date, area, select, checks, yes,
   *   radios, files), must, options, value, tip, wide
   * @param {{submit: string, onSubmit: (values: object) => Promise<void>, danger?: boolean, plain?: boolean}} how
   */
  constructor(fields, { submit, onSubmit, danger = false, plain = false }) {
    this.fields = fields.map(field => new Field(field));
    this.summary = element('div', { class: 'summary', role: 'alert', tabindex: '-1', hidden: true });
    this.button = element('button', { type: 'submit', class: `uc-button ${danger ? 'uc-danger' : plain ? '' : 'uc-primary'}` }, submit);
    this.node = element('form', { novalidate: true, onSubmit: event => {
      event.preventDefault();
      this.handIn(onSubmit);
    } }, this.summary, element('div', { class: 'fields' }, ...this.fields.map(({ node }) => node)),
    element('div', { class: 'hand-in' }, this.button));
  }

  values() {
    return Object.fromEntries(this.fields.map(field => [field.name, field.value()]));
  }

  async handIn(onSubmit) {
    this.show([]);
    this.summary.hidden = true;
    this.button.disabled = true;
    try {
      await onSubmit(this.values());
    } catch (problem) {
      this.refused(problem);
    } finally {
      this.button.disabled = false;
    }
  }

  refused(problem) {
    const errors = problem.errors ?? [];
    const elsewhere = this.show(errors);
    this.summary.replaceChildren(element('p', {}, problem.detail ?? '操作未能完成，请稍后重试'),
      ...elsewhere.map(({ message }) => element('p', {}, message)));
    this.summary.hidden = false;
    (this.fields.find(({ wrong }) => wrong.textContent)?.input ?? this.summary).focus();
    this.summary.scrollIntoView({ block: 'center' });
  }

  // What concerns no field is told above them all.
  show(errors) {
    this.fields.forEach(field => field.refuse(errors.filter(({ field: path }) => field.isAt(path))));
    return errors.filter(({ field: path }) => !this.fields.some(field => field.isAt(path)));
  }
}

class Field {

  constructor(field) {
    Object.assign(this, { type: 'text', options: [], ...field });
    this.id = `field-${++numbered}`;
    this.wrong = element('p', { class: 'wrong', id: `${this.id}-wrong` });
    this.files = [];
    const label = [this.label, this.must && element('span', { class: 'must', 'aria-hidden': 'true' }, ' *')];
    const tip = this.tip && element('p', { class: 'tip', id: `${this.id}-tip` }, this.tip);
    const many = ['checks', 'radios', 'yes'].includes(this.type);
    this.input = this.control();
    const body = many ? this.choices() : this.whole?.node ?? this.input;
    this.node = many && this.type !== 'yes'
      ? element('fieldset', { class: `field${this.wide ? ' wide' : ''}` }, element('legend', {}, ...label), body, tip, this.wrong)
      : element('div', { class: `field${this.wide ? ' wide' : ''}` },
        this.type !== 'yes' && element('label', { for: this.id }, ...label), body, this.list(), tip, this.wrong);
  }

  control() {
    const common = { id: this.id, 'aria-describedby': `${this.id}-wrong`, 'aria-required': this.must ? 'true' : null };
    switch (this.type) {
      case 'select': return element('select', { ...common, onChange: () => this.onChange?.(this.value()) },
        element('option', { value: '' }, '请选择'), ...this.options.map(({ code, label }) =>
          element('option', { value: code, selected: code === this.given }, label)));
      case 'area': return element('textarea', { ...common, maxlength: this.longest ?? 500 });
      case 'files':
        this.whole = fileField({ ...common, multiple: true, accept: 'image/jpeg,image/png,application/pdf',
          onChange: event => this.take(event.target) });
        return this.whole.input;
      case 'date':
        this.whole = dateField(common);
        return this.filled(this.whole.input);
      case 'checks': case 'radios': case 'yes': return null;
      default: return this.filled(element('input', { ...common, type: this.type, autocomplete: 'off', maxlength: this.longest ?? 200 }));
    }
  }

  filled(input) {
    input.value = this.given ?? '';
    return input;
  }

  choices() {
    const type = this.type === 'radios' ? 'radio' : 'checkbox';
    const options = this.type === 'yes' ? [{ code: 'yes', label: this.label }] : this.options;
    this.boxes = options.map(({ code }) => element('input', { type, name: this.id, value: code,
      checked: (this.given ?? []).includes(code), 'aria-describedby': `${this.id}-wrong`,
      onChange: () => this.onChange?.(this.value()) }));
    [this.input] = this.boxes;
    return element('div', {}, ...options.map(({ label }, index) =>
      element('label', { class: 'choice' }, this.boxes[index], label)));
  }

  list() {
    this.chosen = this.type === 'files' ? element('ul', { class: 'files-chosen' }) : null;
    return this.chosen;
  }

  async take(input) {
    const picked = [...input.files];
    input.value = '';
    for (const file of picked) {
      const line = element('li', {}, `${file.name}：正在上传…`);
      this.chosen.append(line);
      try {
        const stored = await upload(file, part => { line.textContent = `${file.name}：${Math.round(part * 100)}%`; }).done;
        this.files.push(stored);
        line.replaceChildren(element('span', {}, stored.name), element('button', { type: 'button', class: 'plain',
          'aria-label': `移除${stored.name}`, onClick: () => {
            this.files = this.files.filter(({ id }) => id !== stored.id);
            line.remove();
          } }, '移除'));
      } catch (problem) {
        line.replaceChildren(element('span', { class: 'wrong' }, `${file.name}：${problem.detail}`));
      }
    }
  }

  value() {
    switch (this.type) {
      case 'checks': return this.boxes.filter(({ checked }) => checked).map(({ value }) => value);
      case 'radios': return this.boxes.find(({ checked }) => checked)?.value ?? null;
      case 'yes': return this.boxes[0].checked;
      case 'files': return this.files.map(({ id }) => ({ id, kind: this.kind }));
      default: return this.input.value.trim() || null;
    }
  }

  isAt(path) {
    return path === this.name || path.startsWith(`${this.name}[`) || path.startsWith(`${this.name}.`);
  }

  refuse(errors) {
    this.wrong.textContent = errors.map(({ message }) => message).join('；');
    (this.boxes ?? [this.input]).forEach(input => input.setAttribute('aria-invalid', String(errors.length > 0)));
  }
}
