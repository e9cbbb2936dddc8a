import { element } from '../elements.js';

export function empty(...content) {
  return element('div', { class: 'empty', role: 'status' }, ...content);
}

export function button(text, onClick, kind = '') {
  return element('button', { type: 'button', class: `uc-button ${kind}`, onClick }, text);
}

/** Pairs of a name and what stands there; pairs without content are left out. */
export function facts(pairs) {
  return element('dl', { class: 'facts' }, ...pairs.filter(([, content]) => content !== null && content !== '')
    .map(([name, content]) => element('div', {}, element('dt', {}, name), element('dd', {}, content))));
}

/** A table that lays itself out as cards where there is no room. The last column holds the deeds. */
export function table(label, columns, rows, kind = '') {
  return element('table', { class: `tasks ${kind}`, role: 'table', 'aria-label': label },
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' },
      ...columns.map(name => element('th', { role: 'columnheader', scope: 'col' }, name)))),
    element('tbody', { role: 'rowgroup' }, ...rows.map(cells => element('tr', { role: 'row' },
      ...cells.map((content, i) => element('td', { role: 'cell', 'data-label': columns[i] },
        typeof content === 'string' ? element('span', {}, content) : content))))));
}

export function period(from, until) {
  return until ? `${from} 至 ${until}` : `${from} 起`;
}

export function paging(pages, next, go) {
  if (pages.length === 1 && !next) {
    return null;
  }
  return element('nav', { class: 'paging', 'aria-label': '翻页' },
    element('button', { type: 'button', class: 'uc-button', disabled: pages.length === 1,
      onClick: () => { pages.pop(); go(); } }, '上一页'),
    element('span', {}, `第 ${pages.length} 页`),
    element('button', { type: 'button', class: 'uc-button', disabled: !next,
      onClick: () => { pages.push(next); go(); } }, '下一页'));
}
