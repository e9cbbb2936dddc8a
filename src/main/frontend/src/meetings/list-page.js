import { api } from '../api.js';
import { element } from '../elements.js';
import { PAGE_SIZE, PagedList } from '../paged-list.js';
import { empty, table } from '../rights/tables.js';
import { holdAddress, mayHold, meetingsPath, minutesAddress } from './route.js';

/** What waits for which body, and the meetings that were held. */
export class ListPage extends PagedList {

  constructor(desk) {
    super(desk, '会议审议');
  }

  async open() {
    const bodies = mayHold(this.desk.me) ? (await api.get('/api/meetings/bodies')).items : [];
    await this.fill();
    return element('div', {}, element('div', { class: 'top' }, element('h1', {}, '会议审议')),
      bodies.length > 0 && element('section', { class: 'panel no-print', 'aria-labelledby': 'bodies' },
        element('h2', { id: 'bodies' }, '记录会议'),
        element('p', { class: 'hint' }, '一次会议审议多项议题：到会登记一次，逐项登记回避和票数，提交后全部议题同时办结。'),
        ...bodiesOf(bodies)),
      element('section', { class: 'panel', 'aria-labelledby': 'held' }, element('h2', { id: 'held' }, '已召开的会议'),
        this.search(), this.place));
  }

  search() {
    const q = element('input', { id: 'q', value: this.desk.wish.q ?? '', autocomplete: 'off', maxlength: '40' });
    return element('form', { class: 'filters', role: 'search', 'aria-label': '查询会议', onSubmit: event => {
      event.preventDefault();
      this.desk.wish = { q: q.value.trim().toUpperCase() };
      this.restart();
    } }, element('div', { class: 'filter' }, element('label', { for: 'q' }, '会议编号或案号'), q),
    element('div', { class: 'filter' }, element('button', { class: 'uc-button' }, '查询')));
  }

  async fill() {
    const page = await api.get(meetingsPath(this.desk.wish, PAGE_SIZE, this.after));
    this.place.replaceChildren(page.items.length ? element('div', {}, table('已召开的会议',
      ['会议编号', '机构', '会议日期', '工会', '议题', '通过'], page.items.map(meeting => [
        element('a', { href: minutesAddress(meeting.number), class: 'number' }, meeting.number), meeting.body, meeting.heldOn,
        meeting.union, `${meeting.items} 项`, `${meeting.carried} 项`])), this.paging(page.next))
      : empty(this.desk.wish.q ? '没有查到这次会议；编号须写完整。' : '还没有召开过会议。'));
  }
}

// Those for whom nothing waits are there to read their rules.
function bodiesOf(bodies) {
  const list = some => element('ul', { class: 'bodies' }, ...some.map(bodyOf));
  const [busy, idle] = [bodies.filter(({ waiting }) => waiting), bodies.filter(({ waiting }) => !waiting)];
  return [busy.length ? list(busy) : element('p', {}, '本工会没有待会议审议的事项。'), idle.length > 0 && element('details', { class: 'idle' },
    element('summary', {}, '没有待议事项的机构及其规则'), list(idle))];
}

function bodyOf({ id, name, rule, waiting }) {
  return element('li', {},
    element('div', {}, element('strong', {}, name), element('span', { class: 'about' }, rule)),
    waiting ? element('a', { class: 'uc-button uc-primary', href: holdAddress(id) }, `待议 ${waiting} 项，记录会议`)
      : null);
}
