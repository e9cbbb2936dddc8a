export const LEVELS = [['NATIONAL', '国家级'], ['PROVINCE', '省级'], ['CITY', '市级'], ['COUNTY', '县级'], ['UNIT', '单位']];
export const STATES = [['HELD', '有效'], ['CANCELLED', '已撤销']];

const SEARCHERS = ['clerk', 'reviewer', 'approver', 'supervisor', 'auditor'];

/** @param {string} hash such as `#/honour/RY-130300-2023-000001` or `#/import` */
export function parse(hash) {
  const [page, number = ''] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (page === 'honour' && number) {
    return { page: 'honour', number };
  }
  return { page: page === 'import' ? 'import' : 'list' };
}

export function honourAddress(number) {
  return `#/honour/${encodeURIComponent(number)}`;
}

/** @param {object} wish what narrows the list; nothing of it stands in the address of the page */
export function honoursPath({ q, year, level, state, union }, limit, after) {
  const wanted = Object.entries({ q, year, level, state, union, limit, after }).filter(([, value]) => value);
  return `/api/honours?${new URLSearchParams(wanted)}`;
}

export const maySearchById = ({ roles }) => roles.some(role => SEARCHERS.includes(role));
export const mayExport = ({ roles }) => roles.includes('exporter');
export const mayImport = ({ roles }) => roles.includes('clerk');

/** What can be entered of a title, by who holds it: 秦皇岛 第十八条. */
export function eventKinds({ holderKind, state }) {
  const person = holderKind === 'PERSON';
  const awards = [['CERTIFICATE', '颁发证书'], ['MEDAL', '颁发奖牌'], ...person ? [['CONVALESCENCE', '参加疗休养']] : [['SUBSIDY', '拨付经费补助']]];
  return [['FOLLOW_UP', '跟踪服务'], ['MAJOR_REPORT', '重大情况报告'], ...state === 'HELD' ? awards : []];
}
