import { api } from '../api.js';
import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { button, empty } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList, refusedIn } from '../paged-list.js';
import { entry, figure, filter, filters, sheet } from '../payments/parts.js';
import { path } from '../payments/route.js';
import { head } from './parts.js';
import { address } from './route.js';

/** What each household has received in a year. */
export class HouseholdsPage extends PagedList {

  constructor(desk) {
    super(desk, '年度帮扶和限额');
  }

  async open() {
    await this.fill();
    const text = (id, more) => element('input', { id, maxlength: '40', autocomplete: 'off', spellcheck: 'false', ...more });
    const controls = { q: text('q'), year: text('year', { inputmode: 'numeric', maxlength: '4', value: String(this.year) }),
      union: text('union', { placeholder: this.desk.me.union }) };
    return element('div', {}, head('households', button('打印', () => print())), filters('查询年度帮扶', [filter('q', '户或档案编号', controls.q),
      filter('year', '年度', controls.year), filter('union', '工会编码', controls.union)], controls, values => {
      this.wish = { ...values, union: values.union.toUpperCase() };
      return this.restart();
    }), this.place);
  }

  refused(problem, again) {
    return refusedIn(problem, again, '返回常年帮扶');
  }

  async fill() {
    const page = await api.get(path('/api/aid/households', { ...this.wish, limit: PAGE_SIZE, after: this.after }));
    this.year = page.year;
    this.place.replaceChildren(...page.items.length ? [sheet('年度帮扶', ['户编号', '档案', '申请（件）', '已发放（元）', '含在途（元）'], page.items.map(one => [
      entry(address('household', one.household), one.household, one.unionName), one.archive ?? '临时救助', figure(String(one.cases)),
      figure(money(one.received)), figure(money(one.counted))]), 'households'), this.paging(page.next)].filter(Boolean)
      : [empty(element('p', {}, `${page.year} 年度没有申请过帮扶的家庭。`))]);
  }
}
