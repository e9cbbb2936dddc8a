export const STATES = [['ACTIVE', '在档'], ['SUPPORTED', '解困'], ['RELIEVED', '脱困'], ['CANCELLED', '注销'],
  ['DELETED', '删除'], ['TRANSFERRED', '转移']];
export const CATEGORIES = [['低保户', '2016 年标准'], ['低保边缘户', '2016 年标准'], ['意外致困户', '2016 年标准'],
  ['深度困难', '2020 年标准'], ['相对困难', '2020 年标准'], ['意外致困', '2020 年标准']];

const SEARCHERS = ['clerk', 'reviewer', 'approver', 'supervisor', 'auditor'];

/** @param {string} hash such as `#/archive/DA-130306-2018-000001`, `#/changing/DA-…`, `#/changes` or `#/change/BD-…` */
export function parse(hash) {
  const [page, number = ''] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (page === 'changes') {
    return { page: 'changes' };
  }
  const known = { archive: 'card', changing: 'changing', change: 'change' }[page];
  return known && number ? { page: known, number } : { page: 'list' };
}

export const changeAddress = number => `#/change/${encodeURIComponent(number)}`;
export const changingAddress = archive => `#/changing/${encodeURIComponent(archive)}`;

/** 转移、注销、删除 are asked for by clerks and decided by approvers. */
export const mayChange = ({ roles }) => roles.some(role => ['clerk', 'approver'].includes(role));

export function cardAddress(number) {
  return `#/archive/${encodeURIComponent(number)}`;
}

/** @param {object} wish what narrows the list; nothing of it stands in the address of the page */
export function archivesPath({ q, state, category, union }, limit, after) {
  const wanted = Object.entries({ q, state, category, union, limit, after }).filter(([, value]) => value);
  return `/api/archives?${new URLSearchParams(wanted)}`;
}

export function maySearchById({ roles }) {
  return roles.some(role => SEARCHERS.includes(role));
}

export function mayExport({ roles }) {
  return roles.includes('exporter');
}
