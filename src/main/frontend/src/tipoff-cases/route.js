export const STATES = [['RECEIVED', '待受理'], ['INVESTIGATED', '调查核实'], ['ANSWERED', '已答复'], ['FORWARDED', '已转送'], ['DECLINED', '不予受理']];

export const SORTS = [['NEWEST', '最近收到的在前'], ['OLDEST', '最早收到的在前'], ['ANSWER_BY', '应答复日期早的在前']];

/** @param {string} hash such as `#/case/JB-130306-2018-000001` */
export function parse(hash) {
  const [page, number = ''] = hash.replace(/^#\/?/, '').split('?')[0].split('/').map(decodeURIComponent);
  return page === 'case' && number ? { page, number } : { page: 'list' };
}

export const caseAddress = number => `#/case/${encodeURIComponent(number)}`;

export const taskAddress = id => `/work/#/task/${encodeURIComponent(id)}`;

/** What was left empty is not asked for. @param {object} wish */
export function query(wish) {
  const asked = new URLSearchParams(Object.entries(wish).filter(([, value]) => value));
  return asked.size ? `?${asked}` : '';
}
