import { api } from '../api.js';
import { element } from '../elements.js';
import { ask } from '../organisation/form-dialog.js';
import { button, empty, table } from '../organisation/parts.js';
import { tell } from '../work/notice.js';
import { reportAddress } from './route.js';
import { tabs } from './table-page.js';

/** 报送情况: what the own union asks of those below it, who has handed in, who is late. */
export class ReturnsPage {

  constructor(desk) {
    this.desk = desk;
    this.title = '报送情况';
    this.place = element('div', { class: 'place' });
  }

  async open() {
    const found = await api.get('/api/statistics/returns');
    this.below = found.below;
    this.show(found);
    return element('div', {}, tabs('returns'), element('div', { class: 'top' }, element('h1', {}, this.title),
      element('p', { class: 'ways' }, this.below > 0 && this.is('clerk') && button('设定报送期限', () => this.call(), 'uc-primary'), button('打印', () => print()))),
    element('p', { class: 'hint' }, '列出直接下级中有认定权的工会。签发并锁定的为已报送；超过期限的为逾期，可以催报，下级在统计报表页面看到。'), this.place);
  }

  is(...roles) {
    return roles.some(role => this.desk.me.roles.includes(role));
  }

  show({ called }) {
    this.place.replaceChildren(...(called.length === 0 ? [empty(element('p', {},
      this.below > 0 ? '还没有设定报送期限。' : '本工会没有须报送统计表的下级工会。'))] : called.map(one => this.standing(one))));
  }

  standing(one) {
    const waiting = one.items.filter(({ lockedAt }) => !lockedAt);
    const late = one.items.filter(item => item.late && !item.lockedAt);
    return element('section', { class: 'part' }, element('h2', {}, one.title),
      element('p', {}, `统计期 ${one.from} 至 ${one.until}${one.season ? `，活动 ${one.season}` : ''}，报送期限 `, element('strong', {}, one.dueOn),
        `：应报 ${one.items.length} 个，已报 ${one.items.length - waiting.length} 个，逾期未报 ${late.length} 个。`),
      late.length > 0 && element('p', { class: 'form-error' }, `逾期未报：${late.map(({ unionName }) => unionName).join('、')}`),
      table('报送情况', ['工会', '状态', '报表', '签发日期', '逾期', '催报'], one.items.map(item => [item.unionName,
        element('span', { class: `state ${item.state}` }, item.stateName),
        item.report ? element('a', { href: reportAddress(item.report) }, item.report) : '—', item.lockedAt?.slice(0, 10) ?? '—',
        item.late ? `${item.daysLate} 天` : '—', reminded(item)]), 'returns'),
      element('div', { class: 'deeds' }, waiting.length > 0 && this.is('clerk', 'reviewer') && button('催报', () => this.remind(one, waiting, late)),
        this.is('clerk') && button('改期限', () => this.call(one))));
  }

  async call(one) {
    const fields = one ? [] : [
      { name: 'table', label: '统计表', type: 'select', must: true, options: this.desk.tables.map(({ id, title }) => ({ value: id, label: title })) },
      { name: 'from', label: '统计期起', type: 'date', must: true }, { name: 'until', label: '统计期止', type: 'date', must: true },
      { name: 'season', label: '活动编号', type: 'text', hint: '送温暖统计表填写；不填为全部活动' }];
    await this.done(ask('设定报送期限', [...fields, { name: 'dueOn', label: '报送期限', type: 'date', must: true, value: one?.dueOn }], {
      note: one && `${one.title}，统计期 ${one.from} 至 ${one.until}`, yes: '确定',
      send: values => {
        const { table: name, ...body } = { ...one, ...values };
        return api.put(`/api/statistics/returns/${name}`, { from: body.from, until: body.until, season: body.season || null, dueOn: body.dueOn });
      } }), '已设定报送期限。');
  }

  async remind(one, waiting, late) {
    await this.done(ask('催报', [
      { name: 'unions', label: '催报的工会', type: 'choices', must: true, options: waiting.map(({ union, unionName }) => ({ value: union, label: unionName })),
        value: late.map(({ union }) => union) },
      { name: 'note', label: '说明', type: 'area' }], { note: `${one.title}，报送期限 ${one.dueOn}`, yes: '催报',
      send: ({ unions, note }) => api.post(`/api/statistics/returns/${one.table}/reminders`,
        { from: one.from, until: one.until, season: one.season, unions, note: note || null }) }), '已催报。');
  }

  async done(asking, news) {
    if (await asking) {
      this.show(await api.get('/api/statistics/returns'));
      tell(news);
    }
  }
}

function reminded({ reminders }) {
  return reminders.length === 0 ? '—'
    : `${reminders.length} 次，最近 ${reminders.at(-1).at.slice(0, 10)}（${reminders.at(-1).by}）`;
}

/** What the union above asks of the own one and is not handed in, above every table. */
export async function askedOf(follow) {
  const { asked } = await api.get('/api/statistics/returns');
  const open = asked.filter(({ own }) => own.state !== 'LOCKED');
  return open.length === 0 ? null : element('section', { class: 'part asked', 'aria-label': '上级要求报送' },
    element('h2', {}, '上级要求报送'), element('ul', {}, ...open.map(one => element('li', {},
      `${one.by}：${one.title}，统计期 ${one.from} 至 ${one.until}，`, element('strong', {}, `${one.dueOn} 前报送`), `，${one.own.stateName}`,
      one.own.late && element('strong', { class: 'late' }, `，已逾期 ${one.own.daysLate} 天`),
      one.own.reminders.length > 0 && `。已催报 ${one.own.reminders.length} 次：${one.own.reminders.at(-1).note ?? '请尽快报送'}（${one.own.reminders.at(-1).at.slice(0, 10)}）`,
      '　', one.own.report ? element('a', { href: reportAddress(one.own.report) }, '查看报表') : button('打开这张表', () => follow(one), 'small')))));
}
