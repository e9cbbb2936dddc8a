import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { button, empty } from '../organisation/parts.js';
import { entry, figure, head, sheet, state } from './parts.js';
import { STATES, address } from './route.js';
import { SearchedList } from './searched-list.js';

/** Every payment of the own union and those below it. */
export class PaymentsPage extends SearchedList {

  constructor(desk) {
    super(desk, { list: 'payments', title: '资金发放明细', exported: '明细', note: '按当前查询条件导出，限本工会及下级工会；姓名隐去，不含账户。',
      fields: [{ id: 'q', label: '编号', given: { placeholder: '发放、户、档案、批次、事项' } }, { id: 'state', label: '状态', options: STATES }, { id: 'fund', label: '资金编号' }] });
  }

  async open() {
    await this.fill();
    return element('div', {}, head('payments', this.exporting(), button('打印', () => print())), this.filters(), this.place);
  }

  draw(items) {
    return items.length ? listOf(items) : empty(element('p', {}, '没有符合条件的资金发放。资金由送温暖活动和日常帮扶事项提出。'));
  }
}

export function listOf(items) {
  return sheet('资金发放', ['发放编号', '收款人', '帮扶类型', '资金来源', '金额（元）', '发放方式', '状态', '发放日期'], items.map(one => [
    entry(address('payment', one.number), one.number, one.payerName), one.card ? `${one.payee} ${one.card}` : one.payee, one.kindName, one.sourceName,
    figure(money(one.amount)), one.goods ? `${one.methodName}：${one.goods}` : one.methodName,
    element('span', {}, state(one.state, one.stateName), one.reason && element('small', {}, one.reason)), one.paidOn ?? '—']), 'payments');
}
