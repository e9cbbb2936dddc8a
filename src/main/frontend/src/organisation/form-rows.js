import { element } from '../elements.js';
import { Field } from './form-field.js';

/** The same fields several times over, once for each of several people; at least once. */
export class Rows {

  /** @param {{name: string, noun: string, most: number, fields: object[]}} field fields as those of the dialog itself */
  constructor(field) {
    this.field = field;
    this.rows = [];
    this.error = element('p', { class: 'error', role: 'alert' });
    this.place = element('div', {});
    this.more = element('button', { type: 'button', class: 'uc-button', onClick: () => this.add().focus() }, `再添一名${field.noun}`);
    this.node = element('div', { class: 'rows' }, this.place, this.more, this.error);
    this.add();
  }

  add() {
    const parts = this.field.fields.map(field => new Field(field));
    const legend = element('legend', {});
    const remove = element('button', { type: 'button', class: 'uc-link', onClick: () => this.remove(row) }, '移除');
    const row = { parts, legend, remove, node: element('fieldset', {}, legend, ...parts.map(({ node }) => node), remove) };
    this.rows.push(row);
    this.place.append(row.node);
    this.number();
    return parts[0];
  }

  remove(row) {
    this.rows.splice(this.rows.indexOf(row), 1);
    row.node.remove();
    this.number();
    this.focus();
  }

  number() {
    this.rows.forEach(({ legend, remove }, index) => {
      legend.textContent = this.rows.length > 1 ? `${this.field.noun} ${index + 1}` : this.field.noun;
      remove.hidden = this.rows.length === 1;
      remove.setAttribute('aria-label', `移除${legend.textContent}`);
    });
    this.more.hidden = this.rows.length >= this.field.most;
  }

  get value() {
    return this.rows.map(({ parts }) => Object.fromEntries(parts.map(part => [part.field.name, part.value])));
  }

  takes(path) {
    return path === this.field.name || path.startsWith(`${this.field.name}[`);
  }

  tell(message, path = this.field.name) {
    const [, index, inner] = path.match(/\[(\d+)\]\.(.+)$/) ?? [];
    const part = this.rows[index]?.parts.find(one => one.takes(inner));
    (part ?? { tell: text => { this.error.textContent = text; } }).tell(message);
    if (message === '') {
      this.rows.forEach(({ parts }) => parts.forEach(one => one.tell('')));
    }
  }

  get wrong() {
    return this.error.textContent !== '' || this.rows.some(({ parts }) => parts.some(({ wrong }) => wrong));
  }

  focus() {
    const parts = this.rows.flatMap(row => row.parts);
    (parts.find(({ wrong }) => wrong) ?? parts[0]).focus();
  }
}
