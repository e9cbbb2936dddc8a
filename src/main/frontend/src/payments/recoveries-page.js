import { api } from '../api.js';
import { element } from '../elements.js';
import { button, empty } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList } from '../paged-list.js';
import { entry, figure, head, minute, sheet, state } from './parts.js';
import { address, has, money, path } from './route.js';

/** What was paid wrongly and is asked back, the newest first. */
export class RecoveriesPage extends PagedList {

  constructor(desk) {
    super(desk, '追回');
  }

  async open() {
    await this.fill();
    return element('div', {}, head('recoveries', button('打印', () => print())),
      element('p', { class: 'hint' }, '对虚假申报、错误发放的资金的追回，在发放明细中由审核人或审批人提出；通知、退款、移送在“任务办理”中进行。'), this.place);
  }

  async fill() {
    const page = await api.get(path('/api/recoveries', { limit: PAGE_SIZE, after: this.after }));
    const prints = has(this.desk.me, 'clerk', 'cashier', 'approver');
    this.place.replaceChildren(...page.items.length ? [sheet('追回', ['编号', '资金', '应退（元）', '已退（元）', '尚欠（元）', '状态', '原因', '办理'], page.items.map(one => [
      element('span', {}, one.number, element('small', {}, `${one.payerName} ${minute(one.openedAt)}`)), entry(address('payment', one.payment), one.payment),
      figure(money(one.amount)), figure(money(one.recovered)), figure(money(one.outstanding)), state(one.state, one.stateName), one.reason ?? '已按规定销毁',
      prints && one.payer === this.desk.me.union ? element('a', { href: `/api/recoveries/${encodeURIComponent(one.number)}/notice`, download: true }, '打印通知书') : '—']), 'recoveries'),
    this.paging(page.next)].filter(Boolean) : [empty(element('p', {}, '没有追回的资金。'))]);
  }
}
