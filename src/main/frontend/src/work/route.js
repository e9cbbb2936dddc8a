/** Which page of ours an address asks for, and the address of a page. Everything stands behind the #. */

export const TABS = [
  { id: 'mine', name: '我的待办', query: { scope: 'mine' }, empty: '没有您签收的任务。可在“本组待认领”中签收。' },
  { id: 'claimable', name: '本组待认领', query: { scope: 'claimable' }, empty: '本组没有待签收的任务。' },
  { id: 'soon', name: '即将到期', query: { scope: 'open', due: 'soon' }, empty: '两日内没有到期的任务。' },
  { id: 'overdue', name: '已逾期', query: { scope: 'open', due: 'overdue' }, empty: '没有逾期的任务。' },
  { id: 'notices', name: '公示中', empty: '没有正在公示的名单。' },
];

const FILTERS = ['flow', 'key', 'case', 'sort'];

/**
 * @param {string} hash such as `#/list/overdue?sort=due`
 * @returns {{page: 'list'|'task'|'start'|'alike', tab?: object, id?: string, filters: Record<string, string>}}
 */
export function parse(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page, id = ''] = path.split('/').map(decodeURIComponent);
  const asked = new URLSearchParams(query);
  const filters = Object.fromEntries(FILTERS.filter(name => asked.get(name)).map(name => [name, asked.get(name)]));
  if ((page === 'task' || page === 'start') && id) {
    return { page, id, filters };
  }
  if (page === 'alike') {
    return { page, key: id, ids: (asked.get('ids') ?? '').split(',').filter(Boolean), filters };
  }
  return { page: 'list', tab: TABS.find(tab => tab.id === id) ?? TABS[0], filters };
}

export function listAddress(tab, filters = {}) {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value));
  return `#/list/${tab.id}${query.size ? `?${query}` : ''}`;
}

export function taskAddress(id) {
  return `#/task/${encodeURIComponent(id)}`;
}

export function alikeAddress(key, ids) {
  return `#/alike/${encodeURIComponent(key)}?ids=${ids.map(encodeURIComponent).join(',')}`;
}

/** @param {object} wish tab, filters, page size, and the `next` of the page before */
export function tasksPath({ tab, filters = {}, limit, after }) {
  const query = new URLSearchParams({ ...tab.query, sort: 'due', ...filters, limit });
  if (after) {
    query.set('after', after);
  }
  return `/api/tasks?${query}`;
}
