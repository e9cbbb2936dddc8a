export const LEVELS = [{ value: 'PROBLEM', label: '问题' }, { value: 'SUGGESTION', label: '建议' }];
export const STATES = [['', '未销号'], ['OPEN', '待答复'], ['ANSWERED', '待销号'], ['RETURNED', '退回整改'], ['CLOSED', '已销号'], ['late', '逾期未答复']];

/** @param {string} hash such as `#/audit/SJ-130306-2018-000001`, `#/case/SJ-…/JD-…`, `#/finding/SF-…` or `#/findings?late=true&union=130306` */
export function parse(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page, number = '', other = ''] = path.split('/').map(decodeURIComponent);
  if (page === 'case' && number && other) {
    return { page, number, caseNumber: other };
  }
  if (['audit', 'finding'].includes(page) && number) {
    return { page, number };
  }
  if (page === 'findings') {
    return { page, wish: Object.fromEntries(new URLSearchParams(query)) };
  }
  return { page: page === 'audits' ? page : 'first' };
}

export const address = (...parts) => `#/${parts.map(encodeURIComponent).join('/')}`;
export const minute = instant => instant ? `${instant.slice(0, 10)} ${instant.slice(11, 16)}` : '';
/** A person as everywhere: 姓名（账号）. */
export const person = (name, login) => name ? `${name}（${login}）` : login;
export const isAuditor = ({ roles }) => roles.includes('auditor');
