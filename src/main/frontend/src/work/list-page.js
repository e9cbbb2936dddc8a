import { api } from '../api.js';
import { element } from '../elements.js';
import { alikeAddress, listAddress, TABS, tasksPath } from './route.js';
import { counted } from './cards.js';
import { claimEach } from './claiming.js';
import { Filters } from './filters.js';
import { loading, refusal, tell } from './notice.js';
import { noticesTable } from './notices-table.js';
import { TaskTable } from './task-table.js';

const PAGE_SIZE = 20;
/** As many as the server tells at once; enough to count what a person has to do. */
const OVERVIEW = 200;

/** One of the lists, with its filters, its pages, and what can be done with several tasks at once. */
export class ListPage {

  constructor(desk, route) {
    this.desk = desk;
    this.route = route;
    this.title = route.tab.name;
    this.pages = [undefined];
    this.place = element('div', { class: 'place', tabindex: '-1' });
    desk.list = route;
  }

  async open() {
    this.now = await this.desk.now();
    const overview = await api.get(tasksPath({ tab: { query: { scope: 'open' } }, limit: OVERVIEW }));
    const counts = counted(overview, this.now);
    const { items: starts } = await api.get('/api/forms');
    const { items: duties } = await api.get('/api/duties');
    await this.fill();
    return element('div', { class: 'list-page' },
      element('div', { class: 'top' }, element('h1', {}, '任务'),
        ...starts.map(({ id, name }) => element('a', { class: 'uc-button uc-primary',
          href: `#/start/${encodeURIComponent(id)}` }, name))),
      ...duties.map(dutyOf),
      element('nav', { class: 'tabs', 'aria-label': '任务列表' }, ...TABS.map(tab => this.tab(tab, counts[tab.id]))),
      this.route.tab.query && new Filters(this.route, overview.items).node,
      this.place);
  }

  tab(tab, count) {
    const { key, flow, sort } = this.route.filters;
    return element('a', { href: listAddress(tab, tab.query ? { key, flow, sort } : {}),
      'aria-current': tab === this.route.tab && 'page' }, tab.name,
    count !== undefined && element('span', { class: `count${tab.id === 'overdue' && count !== '0' ? ' late' : ''}` }, count));
  }

  async fill() {
    this.place.replaceChildren(await (this.route.tab.query ? this.tasks() : this.notices()));
  }

  async refill() {
    this.place.replaceChildren(loading());
    await this.fill().catch(problem => this.place.replaceChildren(refusal(problem, () => this.refill())));
    // The button that was pressed is gone with its page.
    this.place.focus();
    this.place.scrollIntoView({ block: 'start' });
  }

  async notices() {
    const { items } = await api.get('/api/publicities?state=running');
    return items.length ? noticesTable(items, this.now) : this.empty();
  }

  async tasks() {
    const page = await api.get(tasksPath({ ...this.route, limit: PAGE_SIZE, after: this.pages.at(-1) }));
    if (page.items.length === 0 && this.pages.length === 1) {
      return this.empty();
    }
    const table = new TaskTable(page.items, this.now, { onClaim: items => this.claim(items),
      onAlike: (key, items) => { location.hash = alikeAddress(key, items.map(({ id }) => id)); } });
    return element('div', {}, table.node, this.paging(page.next));
  }

  empty() {
    const filtered = Object.keys(this.route.filters).some(name => name !== 'sort');
    return element('div', { class: 'empty', role: 'status' },
      element('p', {}, filtered ? '没有符合筛选条件的任务。' : this.route.tab.empty),
      filtered && element('p', {}, element('a', { href: listAddress(this.route.tab) }, '清除筛选条件')));
  }

  paging(next) {
    if (!next && this.pages.length === 1) {
      return null;
    }
    const turn = to => () => {
      this.pages = to;
      this.refill();
    };
    return element('nav', { class: 'paging', 'aria-label': '翻页' },
      element('button', { type: 'button', class: 'uc-button', disabled: this.pages.length === 1,
        onClick: turn(this.pages.slice(0, -1)) }, '上一页'),
      element('span', {}, `第 ${this.pages.length} 页`),
      element('button', { type: 'button', class: 'uc-button', disabled: !next, onClick: turn([...this.pages, next]) }, '下一页'));
  }

  async claim(items) {
    const taken = await claimEach(items);
    tell(items.length === 1 && taken === 1 ? `已签收：${items[0].case} ${items[0].name}`
      : `已签收 ${taken} 项，共 ${items.length} 项`, { wrong: taken < items.length });
    // The counts change too.
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }
}

/** What waits for the union and is no task: it stands above the lists, which do not count it. */
function dutyOf({ name, count, late, earliest, page }) {
  return element('p', { class: `duty${late ? ' late' : ''}` }, element('a', { href: page }, `${name} ${count} 个`),
    late ? `，其中逾期 ${late} 个` : '', `，最早期限 ${earliest}`);
}
