import { api } from '../api.js';
import { ask } from '../asking.js';
import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { table } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList } from '../paged-list.js';
import { tell } from '../work/notice.js';
import { Fields } from './fields.js';
import { campaignAddress, campaignPath } from './route.js';

const STATES = [['', '全部'], ['UNCOVERED', '未走访'], ['VISITED', '已走访'], ['EXCUSED', '已说明原因']];
const COLUMNS = ['家庭', '走访工会', '类别', '情况', '走访'];

/** The households behind the figures, and where each of their visits stands. */
export class HouseholdsPage extends PagedList {

  constructor(desk, { number, wish }) {
    super(desk, '走访对象');
    Object.assign(this, { number, wish });
  }

  async open() {
    this.campaign = await api.get(campaignPath(this.number));
    await this.fill();
    return element('div', {}, element('p', { class: 'back' }, element('a', { href: campaignAddress(this.number) }, '返回活动')),
      element('h1', {}, `${this.campaign.title}：走访对象`),
      element('p', { class: 'hint' }, '在档、解困的家庭和增加的家庭都在内；只有完成走访才算覆盖，发放慰问金不算。'), this.filters(), this.place);
  }

  filters() {
    const state = element('select', { id: 'state', onChange: () => {
      this.wish = { ...this.wish, state: state.value };
      this.restart();
    } }, ...STATES.map(([code, text]) => element('option', { value: code, selected: code === (this.wish.state ?? '') }, text)));
    return element('div', { class: 'filters no-print' }, element('div', { class: 'filter' }, element('label', { for: 'state' }, '情况'), state));
  }

  async fill() {
    const { union, state } = this.wish;
    const page = await api.get(campaignPath(this.number, 'households', { union, state, limit: PAGE_SIZE, after: this.after }));
    const deeds = this.mayExplain() && page.items.some(one => this.isExplained(one));
    this.place.replaceChildren(page.items.length
      ? element('div', {}, table('走访对象', [...COLUMNS, ...deeds ? ['操作'] : []], page.items.map(one => this.row(one, deeds)), 'households'),
        this.paging(page.next))
      : element('div', { class: 'empty', role: 'status' }, element('p', {}, state === 'UNCOVERED' ? '没有未走访的家庭。' : '没有符合条件的家庭。')));
  }

  mayExplain() {
    return this.desk.me.roles.includes('clerk') && this.desk.me.union === this.campaign.union
      && ['VISITING', 'EXPLAINING', 'CLOSING'].includes(this.campaign.state);
  }

  // Of a campaign below, its own clerk explains.
  isExplained(one) {
    return isOpen(one) && (one.campaign ?? this.number) === this.number;
  }

  // To the task, for those who may take it.
  visits({ state, union }) {
    return state === 'VISITING' && union === this.desk.me.union
      && this.desk.me.roles.some(role => role === 'clerk' || role.startsWith('surveyor'));
  }

  row(one, deeds) {
    return [element('span', {}, one.name || '（姓名已销毁）', element('small', { class: 'number' }, one.household)), one.unionName ?? one.union, one.kindName,
      element('span', {}, element('span', { class: `state ${one.state}` }, one.stateName), one.excuse && element('small', {}, one.excuse)),
      element('span', {}, one.visitedOn ?? '—', one.visit && element('small', { class: 'number' }, this.visits(one)
        ? element('a', { href: `/work/#/list/claimable?case=${encodeURIComponent(one.visit)}` }, one.visit) : one.visit),
      ...(one.money ?? []).map(sum => element('small', {}, `${money(sum.amount)} 元 ${sum.stateName}`))),
      ...deeds ? [this.isExplained(one) ? element('button', { type: 'button', class: 'uc-button', 'aria-label': `说明 ${one.household} 未走访的原因`,
        onClick: () => this.explain(one) }, '说明原因') : ''] : []];
  }

  async explain(one) {
    const reasons = (await api.get('/api/code-lists/unvisited-reason')).map(({ code, label }) => [code, label]);
    const fields = new Fields([{ key: 'reason', label: '未走访原因', kind: 'choice', values: reasons, must: true },
      { key: 'note', label: '情况', kind: 'long', max: 200, must: true, hint: '怎样联系、由谁证明，不超过 200 字' }]);
    const done = await ask(`说明未走访原因：${one.name}（${one.household}）`, [fields.part()], '确认', () => fields.sent(async filled => {
      await api.post(campaignPath(this.number, 'explanations'), { household: one.household, ...filled });
      return true;
    }));
    if (done) {
      tell('已记录，走访任务已收回。');
      this.turn();
    }
  }
}

const isOpen = ({ state }) => ['LISTED', 'VISITING', 'UNLISTED'].includes(state);
