/** The tabs of this page, each for the roles that its part of the server answers. */
export const TABS = [
  { id: 'letters', name: '授权书', roles: ['clerk', 'reviewer', 'approver', 'supervisor', 'auditor'] },
  { id: 'disclosure', name: '查阅', roles: ['clerk'] },
  { id: 'corrections', name: '更正', roles: ['clerk', 'reviewer', 'approver'] },
  { id: 'retention', name: '到期销毁', roles: ['clerk', 'approver', 'supervisor', 'auditor'] },
];

export function tabsFor(roles) {
  return TABS.filter(tab => tab.roles.some(role => roles.includes(role)));
}

/**
 * @param {string} hash such as `#/corrections/QL-130306-2018-000001`
 * @param {object[]} tabs that the person may open, the first by default
 * @returns {{tab: object|undefined, id: string}} id: of one thing in the tab; empty for the tab itself
 */
export function parse(hash, tabs) {
  const [name = '', id = ''] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  return { tab: tabs.find(tab => tab.id === name) ?? tabs[0], id };
}

export function addressOf(tab, id) {
  return `#/${tab}${id ? `/${encodeURIComponent(id)}` : ''}`;
}
