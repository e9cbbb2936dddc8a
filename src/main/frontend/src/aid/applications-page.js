import { api } from '../api.js';
import { ask, asked } from '../asking.js';
import { dateField } from '../date-field.js';
import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { keep } from '../files/keep.js';
import { button, empty } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList, refusedIn } from '../paged-list.js';
import { choice, entry, figure, filter, filters, sheet, state } from '../payments/parts.js';
import { has, path } from '../payments/route.js';
import { tell } from '../work/notice.js';
import { head, link } from './parts.js';
import { SORTS, STATES, address } from './route.js';

/** The applications of the own union and those below it. */
export class ApplicationsPage extends PagedList {

  constructor(desk) {
    super(desk, '帮扶申请');
  }

  async open() {
    await this.fill();
    const { me } = this.desk;
    return element('div', {}, head('applications', has(me, 'clerk') && link('登记帮扶申请', '#/file', 'uc-primary'),
      has(me, 'exporter') && button('导出 Excel', () => this.export()), button('打印', () => print())), this.filters(), this.place);
  }

  filters() {
    const { wish } = this.desk;
    const text = (id, more) => element('input', { id, value: wish[id] ?? '', maxlength: '40', autocomplete: 'off', spellcheck: 'false', ...more });
    const dates = { from: dateField({ id: 'from', value: wish.from ?? '' }), until: dateField({ id: 'until', value: wish.until ?? '' }) };
    const sum = id => text(id, { inputmode: 'decimal', maxlength: '12' });
    const controls = { q: text('q'), state: choice('state', STATES, wish.state), kind: choice('kind', this.desk.kinds, wish.kind),
      union: text('union', { placeholder: this.desk.me.union }), from: dates.from.input, until: dates.until.input, least: sum('least'), most: sum('most'),
      sort: element('select', { id: 'sort' }, ...SORTS.map(([value, label]) => element('option', { value, selected: value === wish.sort }, label))) };
    return filters('查询帮扶申请', [filter('q', '申请、户、档案或发放编号', controls.q), filter('state', '状态', controls.state),
      filter('kind', '帮扶类型', controls.kind), filter('union', '工会编码', controls.union), filter('from', '申请日期自', dates.from.node),
      filter('until', '至', dates.until.node), filter('least', '金额不少于（元）', controls.least), filter('most', '金额不多于（元）', controls.most),
      filter('sort', '排序', controls.sort)], controls, values => {
      this.desk.wish = { ...values, union: values.union.toUpperCase() };
      return this.restart();
    });
  }

  refused(problem, again) {
    return refusedIn(problem, again, '返回常年帮扶');
  }

  async fill() {
    const page = await api.get(path('/api/aid/applications', { ...this.desk.wish, limit: PAGE_SIZE, after: this.after }));
    this.place.replaceChildren(...page.items.length ? [listOf(page.items), this.paging(page.next)].filter(Boolean)
      : [empty(element('p', {}, '没有符合条件的帮扶申请。职工遇到生活、医疗、子女就学、就业、维权等困难时，由经办人登记。'))]);
  }

  async export() {
    const reason = element('input', { id: 'purpose', maxlength: '100', autocomplete: 'off' });
    const wish = Object.fromEntries(Object.entries(this.desk.wish).filter(([, value]) => value));
    const file = await ask('导出帮扶申请', [element('p', {}, '按当前查询条件导出，限本工会及下级工会；姓名隐去，不含账户。'),
      asked('purpose', '用途', reason, '5 至 100 字。导出人、时间、用途记入办理记录。')], '导出',
    () => api.file('/api/aid/applications/exports', { filters: wish, reason: reason.value }));
    if (file) {
      keep(file);
      tell(`已导出：${file.name}`);
    }
  }
}

export function listOf(items) {
  return sheet('帮扶申请', ['申请编号', '对象', '帮扶类型', '金额（元）', '资金来源', '状态', '申请日期'], items.map(one => [
    entry(address('case', one.case), one.case, one.unionName),
    element('span', {}, one.title.split('（')[0], element('small', { class: 'number' }, one.archive ?? one.temporary ?? '')),
    one.kindName ?? '—', figure(one.granted === null ? '—' : money(one.granted)), one.sourceName ?? '—', state(one.state, one.stateName), one.filedOn]), 'aid');
}
