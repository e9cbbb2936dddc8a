import { api } from '../api.js';
import { ask } from '../asking.js';
import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { table } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList } from '../paged-list.js';
import { tell } from '../work/notice.js';
import { Fields } from './fields.js';
import { campaignAddress, campaignPath } from './route.js';

const COLUMNS = ['家庭', '走访工会', '实际需求', '已对接（元）', '情况'];

/** The needs that the visits have found, and which of the own union's resources meet them. */
export class NeedsPage extends PagedList {

  constructor(desk, { number, wish }) {
    super(desk, '需求对接');
    Object.assign(this, { number, wish });
  }

  async open() {
    this.campaign = await api.get(campaignPath(this.number));
    await this.fill();
    return element('div', {}, element('p', { class: 'back' }, element('a', { href: campaignAddress(this.number, 'activities') }, '返回活动记录')),
      element('h1', {}, `${this.campaign.title}：需求对接`),
      element('p', { class: 'hint' }, '走访中写明的实际需求。本工会登记的社会资源与捐赠在这里对接到家庭，合计不超过所捐金额。'), this.filters(), this.place);
  }

  filters() {
    const all = element('select', { id: 'all', onChange: () => {
      this.wish = { ...this.wish, all: all.value };
      this.restart();
    } }, ...[['', '尚未满足'], ['true', '全部']].map(([code, text]) => element('option', { value: code, selected: code === (this.wish.all ?? '') }, text)));
    return element('div', { class: 'filters no-print' }, element('div', { class: 'filter' }, element('label', { for: 'all' }, '情况'), all));
  }

  async fill() {
    const wish = { all: this.wish.all, limit: PAGE_SIZE, after: this.after };
    const [page, resources] = await Promise.all([api.get(campaignPath(this.number, 'needs', wish)), api.get(campaignPath(this.number, 'resources'))]);
    this.resources = resources;
    const matches = this.desk.me.roles.includes('clerk') && this.campaign.state !== 'CLOSED' && page.items.some(({ met }) => !met);
    this.place.replaceChildren(page.items.length
      ? element('div', {}, table('需求', [...COLUMNS, ...matches ? ['操作'] : []], page.items.map(one => this.row(one, matches)), 'needs'),
        this.paging(page.next))
      : element('div', { class: 'empty', role: 'status' }, element('p', {}, this.wish.all ? '还没有走访。' : '没有尚未满足的需求。')));
  }

  row(one, matches) {
    return [element('span', {}, one.name || '（姓名已销毁）', element('small', { class: 'number' }, one.household)),
      element('span', {}, one.unionName ?? one.union, element('small', {}, `${one.visitedOn} 走访`)), this.asked(one), money(one.given),
      one.met ? element('span', { class: 'state VISITED' }, '已满足') : '未满足',
      ...matches ? [one.met ? '' : element('button', { type: 'button', class: 'uc-button', 'aria-label': `对接 ${one.household} 的需求`,
        onClick: () => this.match(one) }, '对接')] : []];
  }

  // A sudden need is an application for aid of its own, which is found by the number of the visit.
  asked({ needs, sudden, visit }) {
    return element('span', {}, needs, sudden && element('small', {},
      element('a', { href: `/aid/#/need/${encodeURIComponent(visit)}` }, '突发困难：查看帮扶办理')));
  }

  async match(one) {
    if (!this.resources.length) {
      tell('本工会还没有登记社会资源与捐赠，请先在“活动记录”中登记。', { wrong: true });
      return;
    }
    const fields = new Fields([
      { key: 'activity', label: '社会资源', kind: 'choice', must: true, values: this.resources.map(resource => [resource.activity,
        `${resource.giver}${resource.goods ? `（${resource.goods}）` : ''}，剩余 ${money(resource.left)} 元`]) },
      { key: 'amount', label: '对接金额（元）', kind: 'money', must: true, hint: '不超过剩余金额；没有价格的服务填 0' },
      { key: 'met', label: '需求是否已经满足', kind: 'yes-no', must: true },
    ]);
    const done = await ask(`需求对接：${one.name}（${one.household}）`, [element('p', {}, one.needs), fields.part()], '对接', () =>
      fields.sent(async filled => {
        await api.post(campaignPath(this.number, 'needs'), { visit: one.visit, ...filled });
        return true;
      }));
    if (done) {
      tell('已对接。');
      await this.fill();
    }
  }
}
