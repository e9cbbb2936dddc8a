import { element } from '../elements.js';

/** How each column of a table is counted, in one sentence each. */
export function rulesOf({ columns }) {
  return element('details', { class: 'part rules' }, element('summary', {}, '各栏口径'),
    element('dl', {}, ...columns.map(({ group, label, rule }) => element('div', {}, element('dt', {}, `${group} · ${label}`),
      element('dd', {}, rule)))));
}
