import { dateField } from '../date-field.js';
import { element } from '../elements.js';

/**
 * The fields of a small form, each with its error below it.
 *
 * @typedef {{key: string, label: string, kind: 'text'|'long'|'date'|'whole'|'money'|'choice'|'yes-no', max?: number, must?: boolean,
 *   hint?: string, values?: [string, string][]}} Field key: the path in what is sent, such as `outing.staff`
 */
export class Fields {

  /** @param {Field[]} fields @param {Record<string, any>} begins by key */
  constructor(fields, begins = {}) {
    this.rows = fields.map(field => ({ field, ...control(field, begins[field.key] ?? '') }));
    this.wrong = element('p', { class: 'wrong', role: 'alert', tabindex: '-1' });
  }

  /** As they stand in a dialog. */
  part() {
    return element('div', { class: 'uc-fields' }, ...this.nodes());
  }

  nodes() {
    return this.rows.map(({ node }) => node);
  }

  /**
   * Out of a dialog: what is refused stands at its field, what belongs to none below them.
   *
   * @param {(filled: object) => Promise<any>} send
   */
  async sent(send) {
    this.clear();
    try {
      return await send(this.filled());
    } catch (problem) {
      this.refused(problem);
      throw new Error(this.wrong.textContent);
    }
  }

  /** What is filled in, as it is sent: numbers as numbers, nothing for what is empty. */
  filled() {
    const body = {};
    for (const { field, read } of this.rows) {
      put(body, field.key, typed(field, read()));
    }
    return body;
  }

  /** @param {(filled: object) => Promise<void>} send */
  form(yes, send) {
    const button = element('button', { class: 'uc-button uc-primary' }, yes);
    return element('form', { class: 'sheet uc-fields', novalidate: true, onSubmit: async event => {
      event.preventDefault();
      button.disabled = true;
      this.clear();
      try {
        await send(this.filled());
      } catch (problem) {
        this.refused(problem);
      }
      button.disabled = false;
    } }, ...this.nodes(), this.wrong, element('div', { class: 'uc-buttons' }, button));
  }

  clear() {
    this.wrong.textContent = '';
    this.rows.forEach(({ error, input }) => {
      error.textContent = '';
      input.removeAttribute('aria-invalid');
    });
  }

  refused(problem) {
    const rest = [];
    for (const { field, message } of problem.errors ?? []) {
      const row = this.rows.find(one => one.field.key === field) ?? this.rows.find(one => one.field.key.startsWith(`${field}.`));
      if (row) {
        row.error.append(message);
        row.input.setAttribute('aria-invalid', 'true');
      } else {
        rest.push(message);
      }
    }
    this.wrong.textContent = rest.join('；') || (problem.errors?.length ? '请更正标出的内容后重新提交。' : problem.detail ?? problem.message);
    this.wrong.focus();
  }
}

/** What was typed into a field, as it is sent. @returns {any} undefined for nothing; what is no number goes as it is, to be refused */
export function typed({ kind }, text) {
  const value = text.trim();
  if (value === '') {
    return undefined;
  }
  if (kind === 'whole' || kind === 'money') {
    return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  }
  return kind === 'yes-no' ? value === 'true' : value;
}

export function put(body, path, value) {
  const [head, ...rest] = path.split('.');
  if (rest.length) {
    body[head] ??= {};
    put(body[head], rest.join('.'), value);
  } else if (value !== undefined) {
    body[head] = value;
  }
}

function control(field, value) {
  const id = `field-${field.key.replace('.', '-')}`;
  const error = element('p', { class: 'error', role: 'alert' });
  const { node, input } = made(field, id, value);
  return { error, input, read: () => input.value, node: element('div', {}, element('label', { for: id }, field.label,
    field.must && element('span', { class: 'must', 'aria-hidden': 'true' }, ' *')), node,
  field.hint && element('p', { class: 'hint' }, field.hint), error) };
}

function made({ kind, max, values }, id, value) {
  if (kind === 'date') {
    return dateField({ id, value });
  }
  let input;
  if (kind === 'choice' || kind === 'yes-no') {
    const options = kind === 'choice' ? values : [['true', '是'], ['false', '否']];
    input = element('select', { id }, element('option', { value: '' }, '请选择'), ...options.map(([code, text]) =>
      element('option', { value: code, selected: code === String(value) }, text)));
  } else if (kind === 'long') {
    input = element('textarea', { id, rows: '3', maxlength: String(max) }, value);
  } else {
    input = element('input', { id, value, autocomplete: 'off', maxlength: String(max ?? 16), inputmode: kind === 'text' ? 'text' : 'decimal' });
  }
  return { node: input, input };
}
