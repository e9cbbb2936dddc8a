import { api } from '../api.js';
import { element } from '../elements.js';
import { money, sum } from '../figures/money.js';
import { ask } from '../organisation/form-dialog.js';
import { button, empty } from '../organisation/parts.js';
import { today } from '../today.js';
import { tell } from '../work/notice.js';
import { choice, clean, entry, figure, filter, filters, head, sheet } from './parts.js';
import { SOURCES, address, has, path } from './route.js';

/** What the own union and those below it have, have promised and have paid. */
export class FundsPage {

  constructor(desk) {
    this.desk = desk;
    this.title = '帮扶资金';
    this.place = element('div', { class: 'place', tabindex: '-1' });
  }

  async open() {
    await this.fill();
    return element('div', {}, head('funds', has(this.desk.me, 'clerk') && button('登记拨入或调整', () => this.enter(), 'uc-primary'),
      button('打印', () => print())),
    element('p', { class: 'hint' }, `${this.desk.me.unionName}及下级工会的资金。拨入、调整由经办人登记，审批人确认后入账；财政资金只能先建档、后帮扶，通过银行卡（存折）发放。`),
    this.filters(), this.place);
  }

  filters() {
    const wish = this.desk.filter;
    const controls = { year: element('input', { id: 'year', inputmode: 'numeric', maxlength: '4', value: wish.year ?? '' }),
      union: element('input', { id: 'union', maxlength: '12', value: wish.union ?? '', placeholder: this.desk.me.union }),
      source: choice('source', SOURCES, wish.source) };
    return filters('查询资金', [filter('year', '年度', controls.year), filter('union', '工会编码', controls.union), filter('source', '资金来源', controls.source)],
      controls, values => {
        this.desk.filter = { ...values, union: values.union.toUpperCase() };
        return this.fill();
      });
  }

  async fill() {
    const { year, union, source } = this.desk.filter;
    try {
      const { items } = await api.get(path('/api/funds', { year, union }));
      const shown = items.filter(fund => !source || fund.source === source);
      this.place.replaceChildren(shown.length ? tableOf(shown) : empty(element('p', {}, '还没有资金。经办人登记拨入后，由审批人确认入账。')));
    } catch (problem) {
      this.place.replaceChildren(element('div', { class: 'empty', role: 'alert' }, element('p', {}, problem.errors?.[0]?.message ?? problem.detail)));
    }
  }

  async enter() {
    const done = await ask('登记拨入或调整资金', [
      { name: 'kind', label: '事项', type: 'select', must: true, options: [{ value: 'IN', label: '拨入' }, { value: 'ADJUST', label: '调整（更正差错）' }] },
      { name: 'source', label: '资金来源', type: 'select', must: true, options: SOURCES.map(([value, label]) => ({ value, label })) },
      { name: 'year', label: '年度', type: 'number', must: true, value: String(today()).slice(0, 4) },
      { name: 'amount', label: '金额（元）', type: 'number', must: true, hint: '调整可以为负数，最多两位小数' },
      { name: 'document', label: '拨款文号或凭证号', must: true },
      { name: 'reason', label: '理由', type: 'area', hint: '调整的须写明' },
    ], { yes: '登记', note: '登记后由本工会的审批人确认入账，登记人不得确认。', send: values => api.post('/api/funds/deposits', clean(values)) });
    if (done) {
      location.hash = address('fund', done.fund);
      tell('已登记，等待审批人确认。');
    }
  }
}

function tableOf(funds) {
  const rows = funds.map(fund => [entry(address('fund', fund.number), `${fund.year} 年${fund.sourceName}`, fund.number), fund.unionName,
    figure(money(fund.available)), figure(money(fund.reserved)), figure(money(fund.spent)),
    fund.waiting ? entry(address('fund', fund.number), `待确认 ${fund.waiting} 笔`) : '']);
  const total = [element('strong', {}, `合计 ${funds.length} 项`), '', ...['available', 'reserved', 'spent'].map(name =>
    figure(sum(funds.map(fund => fund[name])))), ''];
  return sheet('资金', ['资金', '工会', '可用（元）', '已预留（元）', '已发放（元）', '拨入和调整'], [...rows, total], 'funds');
}
