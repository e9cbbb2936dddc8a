import { element } from '../elements.js';

/**
 * A table that becomes cards on a phone.
 *
 * @param {string} name for those who do not see it
 * @param {string[]} columns
 * @param {(Node|string|null)[][]} rows
 */
export function table(name, columns, rows) {
  return element('table', { class: 'tasks', role: 'table', 'aria-label': name },
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' },
      ...columns.map(column => element('th', { role: 'columnheader', scope: 'col', 'data-label': column }, column)))),
    element('tbody', { role: 'rowgroup' }, ...rows.map(cells => element('tr', { role: 'row' },
      ...cells.map((cell, index) => element('td', { role: 'cell', 'data-label': columns[index] }, cell ?? '—'))))));
}

export function empty(text) {
  return element('div', { class: 'empty', role: 'status' }, element('p', {}, text));
}

export function lines(pairs) {
  return element('dl', {}, ...pairs.filter(([, value]) => value).map(([label, value]) =>
    element('div', {}, element('dt', {}, label), element('dd', {}, value))));
}

export function printing() {
  return element('button', { type: 'button', class: 'uc-button no-print', onClick: () => window.print() }, '打印');
}
