import { api } from '../api.js';
import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { ask } from '../organisation/form-dialog.js';
import { button, facts } from '../organisation/parts.js';
import { PagedList } from '../paged-list.js';
import { tell } from '../work/notice.js';
import { clean, entry, figure, minute, section, sheet, state } from './parts.js';
import { address, has, path } from './route.js';

const PAGE = 20;

/** One fund: its three figures, what came in, and every movement, the newest first. */
export class FundPage extends PagedList {

  constructor(desk, { number }) {
    super(desk, `资金 ${number}`);
    this.path = `/api/funds/${encodeURIComponent(number)}`;
    this.whole = element('article', { class: 'card' });
  }

  async open() {
    await this.show();
    return this.whole;
  }

  async show() {
    const [fund, deposits] = await Promise.all([api.get(this.path), api.get(`${this.path}/deposits`)]);
    this.mayDecide = fund.union === this.desk.me.union && has(this.desk.me, 'approver');
    await this.fill();
    this.whole.replaceChildren(element('p', { class: 'back' }, element('a', { href: '#/' }, '← 返回资金')),
      element('div', { class: 'top' }, element('h1', {}, `${fund.year} 年${fund.sourceName}（${fund.unionName}）`),
        element('p', { class: 'ways' }, element('a', { class: 'uc-button', href: address('book', fund.number) }, '日记账'), button('打印', () => print()))),
      section('余额', facts([['资金编号', fund.number], ['可用', `${money(fund.available)} 元`], ['已预留', `${money(fund.reserved)} 元`],
        ['已发放', `${money(fund.spent)} 元`]])),
      section('拨入和调整', this.deposits(deposits.items, deposits.people)), section('收支明细', this.place));
  }

  deposits(items, people) {
    return items.length === 0 ? element('p', { class: 'hint' }, '还没有登记。')
      : sheet('拨入和调整', ['事项', '金额（元）', '文号', '登记', '结果', '办理'], items.map(one => [one.kindName, figure(money(one.amount)),
        element('span', {}, one.document, one.reason && element('small', {}, one.reason)), element('span', {}, people[one.enteredBy] ?? one.enteredBy, element('small', {}, minute(one.enteredAt))),
        element('span', {}, state(one.state, one.stateName), one.decision && element('small', {}, one.decision)),
        one.state === 'PROPOSED' && this.mayDecide && one.enteredBy !== this.desk.me.user
          ? element('span', { class: 'deeds' }, button('确认', () => this.decide(one, true), 'uc-primary'), button('不予确认', () => this.decide(one, false)))
          : '']), 'deposits');
  }

  async fill() {
    const page = await api.get(path(`${this.path}/entries`, { limit: PAGE, after: this.after }));
    this.place.replaceChildren(...page.items.length ? [sheet('收支明细', ['时间', '事项', '金额（元）', '可用变化', '预留变化', '发放变化', '发放编号', '凭据'],
      page.items.map(one => [minute(one.enteredAt), one.kindName, figure(money(one.amount)), figure(money(one.available)),
        figure(money(one.reserved)), figure(money(one.spent)), one.payment ? entry(address('payment', one.payment), one.payment) : '—',
        one.document ?? '—']), 'entries'), this.paging(page.next)].filter(Boolean) : [element('p', { class: 'hint' }, '还没有收支。')]);
  }

  async decide(one, confirmed) {
    const done = await ask(confirmed ? '确认资金' : '不予确认', confirmed ? [] : [{ name: 'reason', label: '理由', type: 'area', must: true }],
      { note: `${one.kindName} ${money(one.amount)} 元（${one.document}）。${confirmed ? '确认后入账，不能撤销，有差错的另行登记调整。' : ''}`, yes: confirmed ? '确认入账' : '不予确认', danger: !confirmed,
        send: values => api.post(`${this.path}/deposits/${one.seq}/decision`, clean({ confirmed, ...values })) });
    if (done) {
      await this.show();
      tell(confirmed ? '已入账。' : '已登记不予确认。');
    }
  }
}
