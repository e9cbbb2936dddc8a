/** Which page an address asks for, and the address of a page. Everything stands behind the #. */

export const TABS = [
  { id: 'units', name: '工会组织', tree: true },
  { id: 'accounts', name: '人员账号', tree: true },
  { id: 'roles', name: '岗位说明' },
  { id: 'imports', name: '批量导入' },
  { id: 'standards', name: '低保标准' },
];

/**
 * @param {string} hash such as `#/accounts/130306?role=clerk`
 * @returns {{page: string, tab: object, id: string, login: string, query: Record<string, string>}} id: the union; login: of one account
 */
export function parse(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page, id = '', login = ''] = path.split('/').map(decodeURIComponent);
  const tab = TABS.find(known => known.id === page) ?? TABS[0];
  return { page: login ? 'account' : tab.id, tab, id, login,
    query: Object.fromEntries(new URLSearchParams(query)) };
}

/** @param {string} tab @param {string} [id] the union @param {Record<string, string>} [query] empty values are left out */
export function address(tab, id = '', query = {}) {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
  return `#/${tab}${id ? `/${encodeURIComponent(id)}` : ''}${asked.size ? `?${asked}` : ''}`;
}

export function accountAddress(union, login) {
  return `#/accounts/${encodeURIComponent(union)}/${encodeURIComponent(login)}`;
}

/** The path of the API with the values that are given. */
export function path(base, values) {
  const asked = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
  return asked.size ? `${base}?${asked}` : base;
}
