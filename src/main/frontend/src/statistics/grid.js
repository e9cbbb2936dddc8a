import { element } from '../elements.js';
import { UNITS, shown } from './amounts.js';

/**
 * The columns under their headings.
 *
 * @param {object[]} columns those that are shown
 * @returns {{group: string, columns: object[]}[]} neighbours of one heading together
 */
export function groupsOf(columns) {
  const groups = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last?.group === column.group) {
      last.columns.push(column);
    } else {
      groups.push({ group: column.group, columns: [column] });
    }
  }
  return groups;
}

/**
 * The table of the notice: wide where there is room, a list per union where there is none.
 *
 * @param {object} table of the server's list, with its columns
 * @param {object[]} rows
 * @param {{open?: (row: object, column: object) => void, follow?: (row: object) => void}} deeds open: what a cell does;
 *   follow: what the name of a union below does
 */
export function grid(table, rows, deeds = {}) {
  const groups = groupsOf(table.columns.filter(({ shown: isShown }) => isShown));
  return matchMedia('(min-width: 48rem)').matches ? wide(table, groups, rows, deeds) : narrow(groups, rows, deeds);
}

function wide(table, groups, rows, deeds) {
  return element('div', { class: 'grid-box', tabindex: '0', role: 'region', 'aria-label': `${table.title}，可左右滚动` },
    element('table', { class: 'grid' },
      element('caption', { class: 'unseen' }, table.title),
      element('thead', {},
        element('tr', {}, element('th', { rowspan: '2', scope: 'col', class: 'name' }, '单位'),
          ...groups.map(({ group, columns }) => element('th', { colspan: String(columns.length), scope: 'colgroup' }, group))),
        element('tr', {}, ...groups.flatMap(({ columns }) => columns).map(column =>
          element('th', { scope: 'col', class: column.label.length > 6 && 'long' }, column.label, element('small', {}, UNITS[column.unit]))))),
      element('tbody', {}, ...rows.map(row => element('tr', { class: row.key === 'total' && 'total' },
        element('th', { scope: 'row', class: 'name' }, nameOf(row, deeds)),
        ...groups.flatMap(({ columns }) => columns).map(column => element('td', {}, cellOf(row, column, deeds))))))));
}

function narrow(groups, rows, deeds) {
  const box = element('div', { class: 'stacks' });
  const ordered = [...rows.filter(({ key }) => key === 'total'), ...rows.filter(({ key }) => key !== 'total')];
  ordered.forEach(row => box.append(element('details', { class: 'stack', open: row.key === 'total' },
    element('summary', {}, row.name),
    deeds.follow && isUnion(row) && element('p', {}, nameOf(row, deeds)),
    ...groups.map(({ group, columns }) => element('section', {}, element('h3', {}, group),
      element('dl', {}, ...columns.map(column => element('div', {}, element('dt', {}, `${column.label}（${UNITS[column.unit]}）`),
        element('dd', {}, cellOf(row, column, deeds))))))))));
  return box;
}

const isUnion = ({ key }) => key !== 'own' && key !== 'total';

function nameOf(row, { follow }) {
  return follow && isUnion(row)
    ? element('button', { type: 'button', class: 'link', onClick: () => follow(row), 'aria-label': `查看${row.name}的报表` }, row.name)
    : row.name;
}

function cellOf(row, column, { open }) {
  const value = row.values[column.id];
  const text = shown(value, column.unit);
  if (!value || !open) {
    return element('span', { class: value ? '' : 'none' }, text);
  }
  return element('button', { type: 'button', class: 'link', onClick: () => open(row, column),
    'aria-label': `${row.name}，${column.group} ${column.label}：${text}，查看来源` }, text);
}
