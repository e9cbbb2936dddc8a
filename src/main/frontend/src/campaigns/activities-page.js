import { api } from '../api.js';
import { ask, asked } from '../asking.js';
import { element } from '../elements.js';
import { money, sum as reckoned } from '../figures/money.js';
import { table } from '../organisation/parts.js';
import { printing } from '../rights/tables.js';
import { today } from '../today.js';
import { tell } from '../work/notice.js';
import { AREAS } from './areas.js';
import { Fields } from './fields.js';
import { campaignAddress, campaignPath } from './route.js';

const columns = unit => ['日期', '内容', '登记工会', `${unit}数`, '金额（元）', '人员/车辆', '开支（元）'];

/** 轻车简从: what all of it took. */
const took = items => element('p', { class: 'hint' }, `共 ${items.length} 次，参加人员 ${sum(items, 'staff')} 人次，用车 ${
  sum(items, 'vehicles')} 辆次，开支 ${reckoned(items.map(({ expense }) => expense))} 元。`);
const sum = (items, key) => items.reduce((all, one) => all + one[key], 0);

/** What was done besides the visits at each home: the areas of the notice, each entered as it asks, and what going out took. */
export class ActivitiesPage {

  constructor({ me }, { number }) {
    Object.assign(this, { me, number, title: '活动记录' });
    this.place = element('div', { class: 'place', tabindex: '-1' });
    this.formPlace = element('div', {});
  }

  async open() {
    this.campaign = await api.get(campaignPath(this.number));
    await this.fill();
    const enters = this.me.roles.includes('clerk') && this.campaign.state !== 'CLOSED';
    return element('div', {}, element('p', { class: 'back' }, element('a', { href: campaignAddress(this.number) }, '返回活动')),
      element('div', { class: 'top' }, element('h1', {}, `${this.campaign.title}：活动记录`), printing()),
      element('p', { class: 'hint' }, '入户走访、企业走访、一线慰问、农民工服务、社会资源与捐赠、督查落实，计入送温暖统计表。'),
      enters && element('p', { class: 'no-print areas' }, ...AREAS.map(area => element('button', { type: 'button', class: 'uc-button',
        onClick: () => this.enter(area) }, `登记${area.name}`))), this.formPlace, this.place);
  }

  async fill() {
    const { items } = await api.get(campaignPath(this.number, 'activities'));
    this.place.replaceChildren(took(items.filter(({ withdrawn }) => !withdrawn)),
      ...AREAS.map(area => this.section(area, items.filter(one => one.area === area.area))));
  }

  section({ area, name, unit = '人' }, items) {
    const counted = items.filter(({ withdrawn }) => !withdrawn);
    const withdraws = items.some(one => this.isOwn(one));
    return element('section', { class: 'panel' }, element('h2', {}, `${name}（${counted.length} 次，${
      counted.reduce((sum, { people }) => sum + people, 0)} ${unit}）`),
    area === 'RESOURCE' && this.seesNeeds() && element('p', { class: 'no-print' },
      element('a', { href: campaignAddress(this.number, 'needs') }, '与走访中提出的需求对接')),
    items.length ? table(name, [...columns(unit), ...withdraws ? ['操作'] : []], items.map(one => this.row(one, withdraws)), 'activities')
      : element('p', { class: 'hint' }, '还没有登记。'));
  }

  row(one, withdraws) {
    return [one.heldOn, element('span', {}, one.kindName, element('small', {}, of(one.content)), element('small', { class: 'number' },
      one.withdrawn ? `${one.number}（已撤回）` : one.number)), one.unionName ?? one.union, String(one.people), money(one.amount),
    `${one.staff} 人 / ${one.vehicles} 辆`, money(one.expense), ...withdraws ? [this.isOwn(one)
      ? element('button', { type: 'button', class: 'uc-button', onClick: () => this.withdraw(one) }, '撤回') : ''] : []];
  }

  seesNeeds() {
    return ['clerk', 'reviewer', 'approver'].some(role => this.me.roles.includes(role));
  }

  isOwn({ union, withdrawn }) {
    return !withdrawn && union === this.me.union && this.me.roles.includes('clerk') && this.campaign.state !== 'CLOSED';
  }

  async enter({ path, name, fields }) {
    const filled = await Promise.all(fields.map(async field => field.list ? { ...field, values: (await api.get(`/api/code-lists/${field.list}`))
      .map(({ code, label }) => [code, label]) } : field));
    const form = new Fields(filled, { 'outing.heldOn': today() });
    this.formPlace.replaceChildren(element('section', { class: 'panel' }, element('h2', { tabindex: '-1' }, `登记${name}`),
      form.form('登记', async body => {
        const { activity } = await api.post(campaignPath(this.number, `activities/${path}`), body);
        tell(`${name}已登记，编号 ${activity}。`);
        this.formPlace.replaceChildren();
        await this.fill();
        this.place.focus();
      }), element('p', {}, element('button', { type: 'button', class: 'plain', onClick: () => this.formPlace.replaceChildren() }, '不登记了'))));
    this.formPlace.querySelector('h2').focus();
  }

  async withdraw(one) {
    const reason = element('textarea', { id: 'reason', rows: '3', maxlength: '100' });
    const done = await ask(`撤回：${one.areaName} ${one.number}`, [element('p', {}, '撤回后不再计入统计，记录保留。'),
      asked('reason', '撤回原因', reason, '不超过 100 字，记入办理记录。')], '撤回', async () => {
      await api.post(campaignPath(this.number, `activities/${encodeURIComponent(one.number)}/withdrawal`), { reason: reason.value });
      return true;
    });
    if (done) {
      tell(`${one.number} 已撤回。`);
      await this.fill();
    }
  }
}

const of = ({ enterprise, place, giver, unit, partners }) => enterprise ?? place ?? giver ?? unit ?? partners ?? '';
