import { Chart, amountsOption } from '../campaigns/charts.js';
import { element } from '../elements.js';
import { UNITS, shown } from './amounts.js';
import { groupsOf } from './grid.js';

/**
 * Bars beside their numbers: the numbers are the content, the bars only make them easy to compare.
 *
 * @param {string} title
 * @param {{name: string, value: number}[]} items
 */
export function bars(title, items, unit) {
  const largest = Math.max(...items.map(({ value }) => value), 0);
  return figure(title, items, unit, largest, ({ value }) =>
    element('td', { class: 'measure', 'aria-hidden': 'true' }, bar(Math.max(0, value) / largest)));
}

// What a picture shows, in numbers.
function numbers(title, items, unit) {
  return figure(title, items, unit, 1, () => null);
}

function figure(title, items, unit, largest, measure) {
  return element('figure', { class: 'chart' }, element('figcaption', {}, `${title}（${UNITS[unit]}）`),
    items.length === 0 || largest === 0 ? element('p', { class: 'hint' }, '没有数据') : element('table', { class: 'bars' },
      element('tbody', {}, ...items.map(item => element('tr', {}, element('th', { scope: 'row' }, item.name),
        measure(item), element('td', { class: 'value' }, shown(item.value, unit)))))));
}

// Through the object: a style in the markup is none that the page may have.
function bar(part) {
  const drawn = element('span');
  drawn.style.width = `${part * 100}%`;
  return drawn;
}

const YUAN = 10_000;

/** What can be drawn of a table: each heading's parts of all unions together, and one column by union. */
export function charts(table, rows) {
  const total = rows.find(({ key }) => key === 'total');
  const groups = groupsOf(table.columns.filter(({ shown: isShown, label, unit }) => isShown && label !== '合计' && unit !== 'PERCENT'))
    .map(({ group, columns }) => ({ group, columns: columns.filter(({ unit }) => unit === columns[0].unit) }))
    .filter(({ columns }) => columns.length > 2 && columns.some(({ id }) => total.values[id] > 0));
  const below = rows.filter(({ key }) => key !== 'total');
  const columns = table.columns.filter(({ shown: isShown, unit }) => isShown && unit !== 'PERCENT');
  const place = element('div', {});
  const choice = element('select', { id: 'chart-column', onChange: () => draw() }, ...columns.map(column =>
    element('option', { value: column.id }, `${column.group} · ${column.label}`)));
  const picture = new Chart('按单位比较，各单位的数见下表', 'compared');
  const draw = () => {
    const column = columns.find(({ id }) => id === choice.value);
    const items = below.map(row => ({ name: row.name, value: row.values[column.id] ?? 0 }));
    const money = column.unit === 'TEN_THOUSAND_YUAN';
    picture.draw(amountsOption(items.map(({ name, value }) => ({ name, amount: money ? value / YUAN : value })), UNITS[column.unit]));
    place.replaceChildren(picture.node, numbers(`${column.group} · ${column.label}`, items, column.unit));
  };
  choice.value = columns.find(({ id }) => id === 'closing' || id === 'visited')?.id ?? columns[0].id;
  draw();
  return element('section', { class: 'part' }, element('h2', {}, '图表'),
    element('div', { class: 'charts' },
      element('div', {}, element('div', { class: 'filter' }, element('label', { for: 'chart-column' }, '按单位比较'), choice), place),
      ...groups.map(({ group, columns: parts }) => bars(`${group}（合计）`,
        parts.map(({ id, label }) => ({ name: label, value: total.values[id] ?? 0 })), parts[0].unit))));
}
