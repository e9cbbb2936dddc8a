import { api } from '../api.js';
import { day } from '../days.js';
import { element } from '../elements.js';
import { PAGE_SIZE, PagedList } from '../paged-list.js';

const STATES = [['RECEIVED', '待处理'], ['TAKEN', '已转为推荐'], ['DECLINED', '未采用']];

/** What has come in, by how it stands; the oldest first. */
export class ListPage extends PagedList {

  constructor(desk, { state }) {
    super(desk, '自荐互荐办理');
    this.state = STATES.some(([code]) => code === state) ? state : 'RECEIVED';
  }

  async open() {
    await this.fill();
    return element('div', {}, element('h1', {}, this.title),
      element('p', { class: 'lead' }, '公众在“自荐互荐”页面提交的推荐。推荐对象所在单位的工会核实后转为推荐；单位不明的，由组织单位转交。'),
      element('nav', { class: 'choose', 'aria-label': '办理情况' }, ...STATES.map(([code, name]) => element('a',
        { class: 'uc-button', href: `#/${code}`, 'aria-current': code === this.state && 'page' }, name))),
      this.place);
  }

  async fill() {
    const page = await api.get(`/api/entries?${new URLSearchParams({ state: this.state, limit: PAGE_SIZE,
      ...this.after && { after: this.after } })}`);
    this.place.replaceChildren(page.items.length === 0 ? element('p', { class: 'panel' }, '没有这类自荐、互荐。')
      : element('div', {}, element('p', { class: 'count', role: 'status' }, `共 ${page.total} 份`),
        element('ul', { class: 'board' }, ...page.items.map(card)), this.paging(page.next)));
  }
}

function card({ receipt, programme, entryName, name, workUnit, unitName, receivedAt, nomination }) {
  return element('li', { class: 'panel' },
    element('h2', {}, element('a', { href: `#/entry/${encodeURIComponent(receipt)}` }, [name ?? '（内容已转出或销毁）', workUnit].filter(Boolean).join('　'))),
    element('p', {}, `${programme}　${entryName}　${day(receivedAt.slice(0, 10))}收到　${unitName ?? '单位待核实'}${nomination ? `　推荐 ${nomination}` : ''}`));
}
