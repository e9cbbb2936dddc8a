import { element } from '../elements.js';
import { day, namesIn } from './cards.js';
import { cell } from './task-table.js';

const COLUMNS = ['案号', '申请人（人选）', '单位', '公示编号', '张贴日期', '公示最后一日', '异议'];

/** The lists that hang out at the moment. @param {object[]} items of `GET /api/publicities` */
export function noticesTable(items, now) {
  return element('table', { class: 'tasks notices', role: 'table', 'aria-label': '公示中' },
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' },
      ...COLUMNS.map(name => element('th', { role: 'columnheader', scope: 'col' }, name)))),
    element('tbody', { role: 'rowgroup' }, ...items.map(item => row(item, now))));
}

function row(item, now) {
  const objections = item.objections?.length ?? item.objections ?? 0;
  return element('tr', { role: 'row' },
    cell('案号', element('span', { class: 'number' }, item.case)), cell('申请人（人选）', namesIn(item.title).person),
    cell('单位', item.unionName ?? namesIn(item.title).unit), cell('公示编号', item.number),
    cell('张贴日期', item.postedOn ? day(item.postedOn) : '—'),
    cell('公示最后一日', item.lastDay ? `${day(item.lastDay)}${item.lastDay === now.slice(0, 10) ? '（今天）' : ''}` : '—'),
    cell('异议', objections ? element('strong', { class: 'objections' }, `有 ${objections} 件异议`) : '无'));
}
