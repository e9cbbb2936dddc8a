import { api } from '../api.js';
import { element } from '../elements.js';
import { PAGE_SIZE, PagedList, refusedIn } from '../paged-list.js';
import { runsTable } from './parts.js';
import { searchForm } from './search-form.js';
import { listPath } from './route.js';

/** Ended and running cases of every flow, searched; those of the own union and below it. */
export class ListPage extends PagedList {

  constructor(desk) {
    super(desk, '办理历史');
  }

  async open() {
    const [{ items: flows }] = await Promise.all([api.get('/api/history/flows'), this.fill()]);
    return element('div', {}, element('h1', {}, '办理历史'),
      element('p', { class: 'hint' }, `${this.desk.me.unionName}及下级工会各类案件的办理过程，只供查阅；列表不含个人信息。`),
      searchForm(flows, this.desk.wish, wish => {
        this.desk.wish = wish;
        this.restart();
      }), this.place);
  }

  refused(problem, again) {
    return refusedIn(problem, again, '返回办理历史');
  }

  async fill() {
    const page = await api.get(listPath({ ...this.desk.wish, limit: PAGE_SIZE, after: this.after }));
    this.place.replaceChildren(...[runsTable(page.items), this.paging(page.next)].filter(Boolean));
  }
}
