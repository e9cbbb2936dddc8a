import { api } from '../api.js';
import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { button, empty } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList, refusedIn } from '../paged-list.js';
import { entry, figure, filter, filters, sheet } from '../payments/parts.js';
import { path } from '../payments/route.js';
import { convert } from './converting.js';
import { head } from './parts.js';
import { address } from './route.js';

/** 临时救助档案: those who are helped without being on file. */
export class TemporaryPage extends PagedList {

  constructor(desk) {
    super(desk, '临时救助档案');
  }

  async open() {
    await this.fill();
    const q = element('input', { id: 'q', maxlength: '40', autocomplete: 'off', spellcheck: 'false' });
    const union = element('input', { id: 'union', maxlength: '12', autocomplete: 'off', placeholder: this.desk.me.union });
    return element('div', {}, head('temporary', button('打印', () => print())),
      filters('查询临时救助档案', [filter('q', '临时救助档案编号', q), filter('union', '工会编码', union)], { q, union }, values => {
        this.wish = { ...values, union: values.union.toUpperCase() };
        return this.restart();
      }), this.place);
  }

  refused(problem, again) {
    return refusedIn(problem, again, '返回常年帮扶');
  }

  async fill() {
    const page = await api.get(path('/api/aid/temporary-records', { ...this.wish, limit: PAGE_SIZE, after: this.after }));
    this.place.replaceChildren(...page.items.length ? [listOf(page.items), this.paging(page.next)].filter(Boolean)
      : [empty(element('p', {}, '没有临时救助档案。没有建档、遭遇突发困难的，登记帮扶申请时一并建立。'))]);
  }
}

function listOf(items) {
  return sheet('临时救助档案', ['临时救助档案', '姓名', '申请（件）', '本年已发放（元）', '登记日期', '转正', '操作'], items.map(one => [
    entry(address('household', one.number), one.number, one.unionName), one.name ?? '已按规定销毁', figure(String(one.cases)), figure(money(one.received)),
    one.openedOn, standing(one), one.mayConvert ? button('转正', () => convert(one.number)) : '']), 'temporary');
}

function standing(one) {
  if (one.archive) {
    return `已建档 ${one.archive}`;
  }
  return one.conversionOn ? `${one.conversionOn} 起草申报表` : '—';
}
