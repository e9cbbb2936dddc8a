import { api } from '../api.js';
import { openDialog } from '../dialog.js';
import { element } from '../elements.js';
import { button, table } from '../organisation/parts.js';
import { difference } from './checks.js';
import { query, recordAddress } from './route.js';

/** The cases behind a check that does not hold. @param {object} wish table, union, from, until, season */
export async function openCheck(wish, check, breach) {
  const place = element('div', { class: 'place' });
  const dialog = openDialog(`${breach.rowName}：${check.text}`, [place, element('div', { class: 'uc-buttons' },
    button('关闭', () => dialog.close()))], { wide: true });
  const { table: name, ...period } = wish;
  try {
    const found = await api.get(`/api/statistics/tables/${name}/checks/${check.id}${query({ ...period, row: breach.row })}`);
    place.replaceChildren(...shown(found));
  } catch (problem) {
    place.replaceChildren(element('p', { class: 'form-error', role: 'alert' }, problem.detail));
  }
}

function shown({ unions, items, complete }) {
  if (unions.length === 0) {
    return [element('p', { class: 'hint' }, '按现在的记录，两边已经相等。')];
  }
  return [
    table('两边不等的工会', ['工会', '左边', '右边', '相差'], unions.map(one => [one.unionName, String(one.left), String(one.right),
      String(difference(one))]), 'behind'),
    element('h3', {}, '只在一边、或者两边不等的记录'),
    items.length === 0 ? element('p', { class: 'hint' }, '没有这样的记录。') : table('记录', ['编号', '内容', '工会', '左边', '右边'], items.map(item =>
      [numbered(item.record), item.title, item.unionName ?? item.union, String(item.left), String(item.right)]), 'behind'),
    !complete && element('p', { class: 'hint' }, '不等的工会或者记录较多，这里只列出一部分；请到下级的表中逐级核对。')].filter(Boolean);
}

function numbered(record) {
  const address = recordAddress(record);
  return address ? element('a', { href: address, target: '_blank', rel: 'noopener' }, record) : record ?? '—';
}
