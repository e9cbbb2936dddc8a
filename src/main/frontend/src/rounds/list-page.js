import { api } from '../api.js';
import { element } from '../elements.js';
import { table } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList } from '../paged-list.js';
import { moment } from './reckon.js';
import { mayOpen, roundAddress, roundsPath } from './route.js';

const COLUMNS = ['推选活动', '组织单位', '部署日期', '报送截止', '状态'];

/** The rounds that the own union has to do with, the newest first. */
export class ListPage extends PagedList {

  constructor(desk) {
    super(desk, '推选活动');
  }

  async open() {
    await this.fill();
    return element('div', {},
      element('div', { class: 'top' }, element('h1', {}, '推选活动'), mayOpen(this.desk.me)
        && element('p', { class: 'ways' }, element('a', { class: 'uc-button', href: '#/open' }, '部署推选活动'))),
      element('p', { class: 'hint' }, '上级工会、本工会和下级工会组织的推选、选树活动，最近部署的在前。'),
      this.search(), this.place);
  }

  search() {
    const { wish } = this.desk;
    const q = element('input', { id: 'q', value: wish.q ?? '', autocomplete: 'off', maxlength: '40' });
    const open = element('select', { id: 'open' }, ...[['', '全部'], ['true', '正在推荐申报']].map(([value, text]) =>
      element('option', { value, selected: value === (wish.open ?? '') }, text)));
    const field = (id, label, control) => element('div', { class: 'filter' }, element('label', { for: id }, label), control);
    return element('form', { class: 'filters', role: 'search', 'aria-label': '查询推选活动', onSubmit: event => {
      event.preventDefault();
      this.desk.wish = { q: q.value.trim(), open: open.value };
      this.restart();
    } }, field('q', '活动名称或编号', q), field('open', '状态', open),
    element('div', { class: 'filter' }, element('button', { class: 'uc-button uc-primary' }, '查询')));
  }

  async fill() {
    const { wish } = this.desk;
    const page = await api.get(roundsPath(wish, PAGE_SIZE, this.after));
    this.place.replaceChildren(page.items.length
      ? element('div', {}, table('推选活动', COLUMNS, page.items.map(rowOf), 'rounds'), this.paging(page.next))
      : element('div', { class: 'empty', role: 'status' }, element('p', {}, wish.q || wish.open
        ? '没有符合条件的推选活动。' : '还没有与本工会有关的推选活动。')));
  }
}

function rowOf(round) {
  return [element('span', {}, element('a', { href: roundAddress(round.round) }, round.title),
    element('small', { class: 'number' }, round.round)), round.organiserName, round.openedAt.slice(0, 10),
  round.deadline ? moment(round.deadline) : '—', element('span', { class: `state ${round.state}` }, round.stateName)];
}
