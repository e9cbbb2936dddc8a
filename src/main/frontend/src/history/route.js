export const WHICH = [['ENDED', '已办结'], ['RUNNING', '正在办理'], ['ALL', '全部']];

/** @param {string} hash such as `#/run/6d1c…` or `#/` */
export function parse(hash) {
  const [page, id = ''] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  return page === 'run' && id ? { page: 'run', id } : { page: 'list' };
}

export const runAddress = id => `#/run/${encodeURIComponent(id)}`;

/** @param {object} wish what is empty narrows nothing */
export function listPath(wish) {
  const wanted = new URLSearchParams(Object.entries(wish).filter(([, value]) => value));
  return `/api/history/instances${wanted.size ? `?${wanted}` : ''}`;
}

export const minute = instant => instant ? `${instant.slice(0, 10)} ${instant.slice(11, 16)}` : '';

/** @param {number} days working days with two decimals; below a hundredth nothing worth telling has passed */
export function daysOf(days) {
  return days === 0 ? '即时' : `${days} 个工作日`;
}

export const isAuditor = ({ roles }) => roles.includes('auditor');
