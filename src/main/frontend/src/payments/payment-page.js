import { api } from '../api.js';
import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { ask } from '../organisation/form-dialog.js';
import { button, facts } from '../organisation/parts.js';
import { tell } from '../work/notice.js';
import { minute, section, sheet, state } from './parts.js';
import { CAUSES, address } from './route.js';

/** One payment: who is paid (masked), each time that it went out, its vouchers, and whether it was undone or is asked back. */
export class PaymentPage {

  constructor(desk, { number }) {
    this.desk = desk;
    this.path = `/api/payments/${encodeURIComponent(number)}`;
    this.title = `资金 ${number}`;
    this.place = element('article', { class: 'card' });
  }

  async open() {
    await this.fill();
    return this.place;
  }

  async fill() {
    const one = await api.get(this.path);
    const pending = one.reversals.some(reversal => reversal.state === 'PROPOSED');
    this.place.replaceChildren(...[
      element('p', { class: 'back' }, element('a', { href: '#/payments' }, '← 返回发放明细')),
      element('div', { class: 'top' }, element('h1', {}, `${one.kindName} ${money(one.amount)} 元`), element('p', { class: 'ways' },
        one.mayReverse && !pending && button('提出冲销', () => this.reverse(one)), one.mayRecover && !pending && button('提出追回', () => this.recover(one)),
        button('打印', () => print()))),
      section('基本情况', facts([['发放编号', one.number], ['状态', state(one.state, one.stateName)], ['收款人', one.payee], ['收款账户', one.card ?? ''],
        ['支付工会', one.payerName], ['资金来源', one.sourceName], ['发放方式', one.methodName], ['实物', one.goods ?? ''], ['户编号', one.household],
        ['档案编号', one.archive ?? '临时救助，未建档'], ['活动或事项', one.occasion], ['经办案号', one.case], ['提出时间', minute(one.requestedAt)],
        ['发放日期', one.paidOn ?? ''], ['已追回', one.recovered ? `${money(one.recovered)} 元` : ''], ['说明', one.reason ?? ''],
        ['发放批次', one.batch ? element('a', { href: address('batch', one.batch) }, one.batch) : ''], ['凭证', one.vouchers.length ? element('span', {}, ...one.vouchers.map(voucher => element('span', { class: 'whole' }, voucher))) : '']])),
      one.attempts.length > 0 && section('各次发放', sheet('各次发放', ['次数', '结果', '银行流水号', '原因', '日期'], one.attempts.map(attempt =>
        [`第 ${attempt.attempt} 次`, attempt.resultName, attempt.bankFlow ?? '—', attempt.reason ?? '—', attempt.repliedOn ?? '—']))),
      one.reversals.length > 0 && section('冲销', ...one.reversals.map(reversal => this.reversal(one, reversal))),
    ].filter(Boolean));
  }

  reversal(one, reversal) {
    return element('div', { class: 'note' }, facts([['结果', reversal.stateName], ['原因', reversal.reason], ['依据', reversal.document],
      ['提出', by(one, reversal.proposedBy, reversal.proposedAt)],
      ['确认', reversal.decidedBy ? by(one, reversal.decidedBy, reversal.decidedAt) : '等待审批人确认']]),
    reversal.state === 'PROPOSED' && one.mayDecide && reversal.proposedBy !== this.desk.me.user
      && element('div', { class: 'deeds' }, button('确认冲销', () => this.decide(reversal, true), 'uc-danger'), button('不予冲销', () => this.decide(reversal, false))));
  }

  async reverse(one) {
    const done = await ask('提出冲销', [{ name: 'document', label: '退汇凭证或其他依据', must: true }, { name: 'reason', label: '冲销原因', type: 'area', must: true }],
      { note: `${one.number}，${money(one.amount)} 元。由审批人确认后以红字凭证冲销，资金退回余额，该户可以重新安排发放。`, yes: '提出冲销', danger: true,
        send: values => api.post(`${this.path}/reversals`, values) });
    await this.after(done, '已提出冲销，等待审批人确认。');
  }

  async decide(reversal, confirmed) {
    const done = await ask(confirmed ? '确认冲销' : '不予冲销', [], { note: confirmed ? '确认后不能恢复，原凭证保留，另制红字凭证。' : '该笔资金仍为已发放。',
      yes: confirmed ? '确认冲销' : '不予冲销', danger: confirmed, send: () => api.post(`${this.path}/reversals/${reversal.seq}/decision`, { confirmed }) });
    await this.after(done, confirmed ? '已冲销。' : '已登记不予冲销。');
  }

  async recover(one) {
    const done = await ask('提出追回', [{ name: 'cause', label: '原因类别', type: 'select', must: true, hint: '错误发放的，退清后可以重新安排发放；虚假申报的不再安排，退回的仍计入本年限额', options: CAUSES.map(([value, label]) => ({ value, label })) }, { name: 'reason', label: '追回的原因', type: 'area', must: true, hint: '写明查证的情况，会印在追回通知书上；不超过 500 字' }],
      { note: `${one.number}，${money(one.amount)} 元。立案后由经办人发出追回通知，出纳登记退款。`, yes: '提出追回', danger: true,
        send: values => api.post(`${this.path}/recoveries`, values) });
    await this.after(done, done && `已立案：${done.recovery}`);
  }

  async after(done, news) {
    if (done) {
      await this.fill();
      tell(news);
    }
  }
}

const by = ({ people }, login, at) => element('span', {}, element('span', { class: 'whole' }, people[login] ?? login), element('span', { class: 'whole' }, minute(at)));
