import { api } from '../api.js';
import { element } from '../elements.js';
import { PAGE_SIZE, PagedList } from '../paged-list.js';
import { findingsTable, head } from './parts.js';
import { STATES } from './route.js';

/** What is to be answered, and what is to be closed; the most urgent first. */
export class FindingsPage extends PagedList {

  /** @param {{wish?: {late?: string, union?: string, own?: string}}} [route] wish: what the address asks for, as the board's does */
  constructor(desk, { wish = {} } = {}) {
    super(desk, '审计问题');
    this.of = { ...wish.union && { union: wish.union }, ...wish.own && { own: wish.own } };
    if (wish.late) {
      this.desk.state = 'late';
    }
  }

  async open() {
    await this.fill();
    const state = element('select', { id: 'state', onChange: () => {
      this.desk.state = state.value;
      this.restart();
    } }, ...STATES.map(([value, name]) => element('option', { value, selected: value === (this.desk.state ?? '') }, name)));
    return element('div', {}, head(this.desk.me, 'findings'),
      element('p', { class: 'hint' }, '被审计工会在期限内答复、整改并附材料；审计人员核实后销号或退回。'),
      this.of.union && element('p', { class: 'hint' }, `只列出工会编码 ${this.of.union} ${this.of.own ? '本级' : '及其下级'}的问题。`,
        element('a', { href: '#/findings' }, '列出全部')),
      element('div', { class: 'filters' }, element('div', { class: 'filter' }, element('label', { for: 'state' }, '状态'), state)), this.place);
  }

  async fill() {
    const wish = this.desk.state === 'late' ? { late: 'true' } : this.desk.state ? { state: this.desk.state } : {};
    const { items, next } = await api.get(`/api/findings?${new URLSearchParams({ ...wish, ...this.of, limit: PAGE_SIZE, ...this.after && { after: this.after } })}`);
    this.place.replaceChildren(...[findingsTable(items), this.paging(next)].filter(Boolean));
  }
}
