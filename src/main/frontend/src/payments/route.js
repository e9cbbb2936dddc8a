
export const TABS = [['funds', '资金'], ['payments', '发放明细'], ['batches', '发放批次'], ['vouchers', '凭证'], ['recoveries', '追回']];

export const STATES = [['REQUESTED', '待编制'], ['BATCHED', '已编入清单'], ['SENT', '发放中'], ['PAID', '已发放'], ['FAILED', '发放失败'],
  ['CANCELLED', '已撤销'], ['REVERSED', '已冲销'], ['RECOVERING', '追回中'], ['RECOVERED', '已追回']];

export const SOURCES = [['CENTRAL', '中央财政'], ['PROVINCE', '省财政'], ['LOCAL', '市县财政'], ['UNION', '工会经费'], ['DONATION', '社会捐助'],
  ['ADMINISTRATIVE', '行政资金']];

export const BATCH_STATES = [['PREPARING', '编制中'], ['APPROVING', '待审批'], ['SENDING', '待发放'], ['REPLYING', '待回盘'], ['CORRECTING', '待更正'],
  ['CONFIRMING', '待确认'], ['DONE', '已发放'], ['ABANDONED', '已撤销']];

export const VOUCHER_KINDS = [['PAYMENT', '付款凭证'], ['REVERSAL', '冲销凭证（红字）'], ['RECOVERY', '退款凭证']];

export const RECOVERY_STATES = [['OPEN', '追回中'], ['RECOVERED', '已追回'], ['REFERRED', '已移送处理'], ['WITHDRAWN', '已撤回']];

export const CAUSES = [['FALSE_FILING', '虚假申报'], ['MISTAKE', '错误发放']];

export const SORTS = [['NEWEST', '最近的在前'], ['OLDEST', '最早的在前'], ['LARGEST', '金额从大到小'], ['SMALLEST', '金额从小到大']];

const ONE = ['fund', 'payment', 'batch', 'recovery', 'book'];

/** @param {string} hash such as `#/fund/ZJ-130306-2018-000001` or `#/vouchers` */
export function parse(hash) {
  const [page, number = ''] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (ONE.includes(page) && number) {
    return { page, number };
  }
  return { page: TABS.some(([tab]) => tab === page) ? page : 'funds' };
}

export const address = (page, number) => `#/${page}/${encodeURIComponent(number)}`;

/** @param {string} base @param {object} wish what is empty narrows nothing */
export function path(base, wish) {
  const wanted = new URLSearchParams(Object.entries(wish).filter(([, value]) => value));
  return wanted.size ? `${base}?${wanted}` : base;
}

export const has = ({ roles }, ...wanted) => wanted.some(role => roles.includes(role));
