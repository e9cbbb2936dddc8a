import { api } from '../api.js';
import { element } from '../elements.js';
import { button, empty } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList, refusedIn } from '../paged-list.js';
import { entry, sheet, state } from '../payments/parts.js';
import { path } from '../payments/route.js';
import { head } from './parts.js';
import { address } from './route.js';

/** Sudden needs that visits have found, and what became of each. */
export class NeedsPage extends PagedList {

  constructor(desk) {
    super(desk, '走访发现的困难');
  }

  async open() {
    await this.fill();
    return element('div', {}, head('needs', button('打印', () => print())),
      element('p', { class: 'hint' }, '走访中登记的突发困难在这里逐件落实：按档案申请帮扶、登记临时救助，或者转为建档申请。'), this.place);
  }

  refused(problem, again) {
    return refusedIn(problem, again, '返回常年帮扶');
  }

  async fill() {
    const page = await api.get(path('/api/aid/applications', { needs: 'true', limit: PAGE_SIZE, after: this.after }));
    this.place.replaceChildren(...page.items.length ? [sheet('走访发现的困难', ['申请编号', '走访', '在档情况', '需要的帮扶', '状态', '登记日期'],
      page.items.map(one => [entry(address('case', one.case), one.case, one.unionName), one.need, one.archive ?? '不在档', one.kindName ?? '—',
        state(one.state, one.stateName), one.filedOn]), 'needs'), this.paging(page.next)].filter(Boolean)
      : [empty(element('p', {}, '没有走访发现的突发困难。走访慰问时登记“有突发困难”的，会出现在这里。'))]);
  }
}
