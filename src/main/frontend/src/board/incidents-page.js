import { api } from '../api.js';
import { element } from '../elements.js';
import { empty } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList, refusedIn } from '../paged-list.js';
import { incidentsTable } from './incidents.js';
import { boardAddress, query } from './route.js';

/** What has failed in one union or one flow: what a number of the board's tables leads to. */
export class IncidentsPage extends PagedList {

  constructor(desk, { wish }) {
    super(desk, '系统异常');
    this.wish = wish;
  }

  async open() {
    const { union, flow } = this.wish;
    const board = await api.get(`/api/board${query({ union })}`);
    await this.fill();
    return element('div', {}, element('p', { class: 'back' }, element('a', { href: boardAddress({ union }) }, '返回看板')),
      element('h1', {}, [this.title, board.unionName + (this.wish.own ? '（本级）' : ''), board.flows.find(one => one.flow === flow)?.name].filter(Boolean).join(' · ')),
      element('p', { class: 'hint' }, '自动环节多次失败后停在原处，案件没有丢失。'), this.place);
  }

  async fill() {
    const { union, own, flow } = this.wish;
    const page = await api.get(`/api/board/incidents${query({ union, own, flow, limit: PAGE_SIZE, after: this.after })}`);
    this.place.replaceChildren(page.items.length ? element('div', {}, incidentsTable(page.items, this.desk.me), this.paging(page.next))
      : empty(element('p', {}, '没有系统异常。')));
  }

  refused(problem, again) {
    return refusedIn(problem, again, '返回看板');
  }
}
