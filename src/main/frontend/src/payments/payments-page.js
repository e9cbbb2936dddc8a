import { api } from '../api.js';
import { ask, asked } from '../asking.js';
import { element } from '../elements.js';
import { keep } from '../files/keep.js';
import { button, empty } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList, refusedIn } from '../paged-list.js';
import { tell } from '../work/notice.js';
import { choice, entry, figure, filter, filters, head, sheet, state } from './parts.js';
import { STATES, address, has, money, path } from './route.js';

/** Every payment of the own union and those below it, the newest first. */
export class PaymentsPage extends PagedList {

  constructor(desk) {
    super(desk, '资金发放明细');
  }

  async open() {
    await this.fill();
    return element('div', {}, head('payments', has(this.desk.me, 'exporter') && button('导出明细', () => this.export()), button('打印', () => print())),
      this.filters(), this.place);
  }

  filters() {
    const { wish } = this.desk;
    const text = (id, more) => element('input', { id, value: wish[id] ?? '', maxlength: '40', autocomplete: 'off', spellcheck: 'false', ...more });
    const controls = { q: text('q'), state: choice('state', STATES, wish.state), fund: text('fund'), union: text('union', { placeholder: this.desk.me.union }) };
    return filters('查询资金发放', [filter('q', '资金、户、档案、批次或事项编号', controls.q), filter('state', '状态', controls.state),
      filter('fund', '所属资金编号', controls.fund), filter('union', '工会编码', controls.union)], controls, values => {
      this.desk.wish = { ...values, union: values.union.toUpperCase() };
      return this.restart();
    });
  }

  refused(problem, again) {
    return refusedIn(problem, again, '返回帮扶资金');
  }

  async fill() {
    const page = await api.get(path('/api/payments', { ...this.desk.wish, limit: PAGE_SIZE, after: this.after }));
    this.place.replaceChildren(...page.items.length ? [listOf(page.items), this.paging(page.next)].filter(Boolean)
      : [empty(element('p', {}, '没有符合条件的资金发放。资金由送温暖活动和日常帮扶事项提出。'))]);
  }

  async export() {
    const reason = element('input', { id: 'purpose', maxlength: '100', autocomplete: 'off' });
    const wish = Object.fromEntries(Object.entries(this.desk.wish).filter(([, value]) => value));
    const file = await ask('导出资金发放明细', [element('p', {}, '按当前查询条件导出，限本工会及下级工会；姓名隐去，不含账户。'),
      asked('purpose', '用途', reason, '5 至 100 字。导出人、时间、用途记入办理记录。')], '导出',
    () => api.file('/api/payments/exports', { ...wish, reason: reason.value }));
    if (file) {
      keep(file);
      tell(`已导出：${file.name}`);
    }
  }
}

export function listOf(items) {
  return sheet('资金发放', ['资金编号', '收款人', '帮扶类型', '资金来源', '金额（元）', '发放方式', '状态', '发放日期'], items.map(one => [
    entry(address('payment', one.number), one.number, one.payerName), one.card ? `${one.payee} ${one.card}` : one.payee, one.kindName, one.sourceName,
    figure(money(one.amount)), one.goods ? `${one.methodName}：${one.goods}` : one.methodName,
    element('span', {}, state(one.state, one.stateName), one.reason && element('small', {}, one.reason)), one.paidOn ?? '—']), 'payments');
}
