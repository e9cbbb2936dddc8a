import { api } from '../api.js';
import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { ask } from '../organisation/form-dialog.js';
import { button, facts } from '../organisation/parts.js';
import { tell } from '../work/notice.js';
import { clean, minute, section, state } from './parts.js';
import { address, has } from './route.js';

/** One recovery: what is owed, and whether it is to be withdrawn. */
export class RecoveryPage {

  constructor(desk, { number }) {
    this.desk = desk;
    this.path = `/api/recoveries/${encodeURIComponent(number)}`;
    this.title = `追回 ${number}`;
    this.place = element('article', { class: 'card' });
  }

  async open() {
    this.draw(await api.get(this.path));
    return this.place;
  }

  draw(one) {
    const prints = one.payer === this.desk.me.union && has(this.desk.me, 'clerk', 'cashier', 'approver');
    this.place.replaceChildren(...[
      element('p', { class: 'back' }, element('a', { href: '#/recoveries' }, '← 返回追回')),
      element('div', { class: 'top' }, element('h1', {}, `追回 ${money(one.amount)} 元`), element('p', { class: 'ways' },
        one.mayWithdraw && button('提出撤回', () => this.propose(one)),
        prints && element('a', { class: 'uc-button', href: `${this.path}/notice`, download: true }, '追回通知书'), button('打印', () => print()))),
      section('基本情况', facts([['编号', one.number], ['状态', state(one.state, one.stateName)], ['支付工会', one.payerName],
        ['资金', element('a', { href: address('payment', one.payment) }, one.payment)], ['原因类别', one.causeName], ['原因', one.reason ?? '已按规定销毁'],
        ['应退', `${money(one.amount)} 元`], ['已退', `${money(one.recovered)} 元`], ['尚欠', `${money(one.outstanding)} 元`],
        ['立案', `${one.openedBy === 'system' ? '系统（档案因虚假或重复删除）' : one.people[one.openedBy] ?? one.openedBy}　${minute(one.openedAt)}`]])),
      one.withdrawal && section('撤回', element('div', { class: 'note' }, facts([['理由', one.withdrawal], ['提出', one.people[one.withdrawalBy] ?? one.withdrawalBy],
        ['结果', one.state === 'WITHDRAWN' ? '已撤回' : '等待另一人确认']]),
      one.mayDecide && element('div', { class: 'deeds' }, button('确认撤回', () => this.decide(one, true), 'uc-danger'),
        button('不予撤回', () => this.decide(one, false))))),
    ].filter(Boolean));
  }

  async propose(one) {
    await this.after(await ask('提出撤回追回', [{ name: 'reason', label: '撤回的理由', type: 'area', must: true, hint: '写明立案为何有误，不超过 500 字' }],
      { note: `${one.number}，${money(one.amount)} 元。须由另一人确认；已有退款的不能撤回。`, yes: '提出撤回', danger: true,
        send: values => api.post(`${this.path}/withdrawal`, values) }), '已提出撤回，等待另一人确认。');
  }

  async decide(one, confirmed) {
    await this.after(await ask(confirmed ? '确认撤回追回' : '不予撤回', confirmed ? [] : [{ name: 'opinion', label: '理由', type: 'area', must: true }],
      { note: confirmed ? '确认后追回终止，该笔资金仍为已发放。撤回不能恢复，须重新提出追回。' : '追回继续办理。', yes: confirmed ? '确认撤回' : '不予撤回',
        danger: confirmed, send: values => api.post(`${this.path}/withdrawal/decision`, clean({ confirmed, ...values })) }),
    confirmed ? '已撤回追回。' : '已登记不予撤回。');
  }

  async after(done, news) {
    if (done) {
      this.draw(done);
      tell(news);
    }
  }
}
