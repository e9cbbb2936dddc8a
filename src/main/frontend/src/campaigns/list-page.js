import { api } from '../api.js';
import { element } from '../elements.js';
import { table } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList } from '../paged-list.js';
import { campaignAddress, mayOpen } from './route.js';

const COLUMNS = ['活动', '工会', '活动期', '状态'];

/** The campaigns that the own union has to do with, the newest first. */
export class ListPage extends PagedList {

  constructor(desk) {
    super(desk, '送温暖活动');
  }

  async open() {
    await this.fill();
    return element('div', {},
      element('div', { class: 'top' }, element('h1', {}, this.title), mayOpen(this.desk.me)
        && element('p', { class: 'ways' }, element('a', { class: 'uc-button', href: '#/open' }, '发起活动'))),
      element('p', { class: 'hint' }, '上级工会、本工会和下级工会的两节送温暖活动，最近发起的在前。'), this.place);
  }

  async fill() {
    const wish = new URLSearchParams(Object.entries({ limit: PAGE_SIZE, after: this.after }).filter(([, value]) => value));
    const page = await api.get(`/api/campaigns?${wish}`);
    this.place.replaceChildren(page.items.length
      ? element('div', {}, table('送温暖活动', COLUMNS, page.items.map(rowOf), 'campaigns'), this.paging(page.next))
      : element('div', { class: 'empty', role: 'status' }, element('p', {}, '还没有与本工会有关的送温暖活动。')));
  }
}

function rowOf(one) {
  return [element('span', {}, element('a', { href: campaignAddress(one.campaign) }, one.title),
    element('small', { class: 'number' }, one.campaign)), one.unionName ?? one.union, `${one.from} 至 ${one.until}`,
  element('span', { class: `state ${one.state}` }, one.stateName)];
}
