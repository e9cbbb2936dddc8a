export const TABS = [['applications', '帮扶申请'], ['needs', '走访发现的困难'], ['temporary', '临时救助档案'], ['households', '年度帮扶和限额']];

export const STATES = [['DRAFT', '待填写申请'], ['FILED', '待核对'], ['RETURNED', '退回补正'], ['UNDER_REVIEW', '中心负责人审核中'],
  ['UNDER_APPROVAL', '主管主席审批中'], ['UNDER_DISCUSSION', '待集体研究'], ['APPROVED', '已批准，待申请发放'], ['PAYING', '发放中'],
  ['PAYMENT_FAILED', '发放失败，待更正账户'], ['PAID', '已发放，待确认用途'], ['TO_PAY_AGAIN', '发放已冲销，待重新申请发放'], ['IN_SERVICE', '服务中'],
  ['HELPED', '已帮扶'], ['SERVED', '已提供服务'], ['REFUSED', '不予帮扶'], ['REVERSED', '发放已冲销'], ['RECOVERED', '资金已追回'],
  ['TO_ARCHIVE', '已转为建档申请'], ['WITHDRAWN', '已撤回']];

export const SORTS = [['NEWEST', '最近申请的在前'], ['OLDEST', '最早申请的在前'], ['LARGEST', '金额大的在前'], ['SMALLEST', '金额小的在前']];

const ONE = ['case', 'need', 'household'];

/** @param {string} hash such as `#/case/BF-130306-2018-000001`, `#/needs` or `#/file?archive=DA-130306-2018-000001` */
export function parse(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page, number = ''] = path.split('/').map(decodeURIComponent);
  if (ONE.includes(page) && number) {
    return { page, number };
  }
  if (page === 'file') {
    return { page, archive: new URLSearchParams(query).get('archive') ?? '' };
  }
  return { page: TABS.some(([tab]) => tab === page) ? page : 'applications' };
}

export const address = (page, number) => `#/${page}/${encodeURIComponent(number)}`;
