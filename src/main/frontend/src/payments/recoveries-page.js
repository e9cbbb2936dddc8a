import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { button, empty } from '../organisation/parts.js';
import { entry, figure, head, minute, sheet, state } from './parts.js';
import { RECOVERY_STATES, address } from './route.js';
import { SearchedList } from './searched-list.js';

/** What was paid wrongly and is asked back. */
export class RecoveriesPage extends SearchedList {

  constructor(desk) {
    super(desk, { list: 'recoveries', title: '追回', exported: '追回', note: '按当前查询条件导出，限本工会及下级工会；不含追回的原因。',
      fields: [{ id: 'q', label: '追回或发放编号' }, { id: 'state', label: '状态', options: RECOVERY_STATES }] });
  }

  async open() {
    await this.fill();
    return element('div', {}, head('recoveries', this.exporting(), button('打印', () => print())),
      element('p', { class: 'hint' }, '对虚假申报、错误发放的资金的追回，在发放明细中由审核人或审批人提出；通知、退款、移送在“任务办理”中进行。'), this.filters(), this.place);
  }

  draw(items) {
    return items.length ? sheet('追回', ['编号', '资金', '原因类别', '应退（元）', '已退（元）', '尚欠（元）', '状态'], items.map(one => [
      entry(address('recovery', one.number), one.number, `${one.payerName} ${minute(one.openedAt)}`), entry(address('payment', one.payment), one.payment),
      one.causeName, figure(money(one.amount)), figure(money(one.recovered)), figure(money(one.outstanding)),
      element('span', {}, state(one.state, one.stateName), one.withdrawalBy && one.state === 'OPEN' && element('small', {}, '有人提出撤回，等待确认'))]), 'recoveries')
      : empty(element('p', {}, '没有符合条件的追回。'));
  }
}
