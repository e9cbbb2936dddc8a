import { api } from '../api.js';
import { element } from '../elements.js';
import { tell } from '../work/notice.js';
import { ask } from './form-dialog.js';
import { button, facts, period } from './parts.js';
import { address } from './route.js';

const UNITS = '/api/organisation/units';

export const TIERS = [['NATIONAL', '全国总工会'], ['PROVINCE', '省总工会'], ['PROVINCE_INDUSTRY', '省产业工会'], ['CITY', '市总工会'],
  ['CITY_INDUSTRY', '市属产业工会'], ['COUNTY', '县（市、区）总工会'], ['SYSTEM', '系统、乡镇工会'], ['STREET', '街道（社区）工会'],
  ['BASE', '基层工会']].map(([value, label]) => ({ value, label }));
/** Unions that were there before the product knew of days. */
const LONG_AGO = '1900-01-01';
const DETERMINING = ['PROVINCE', 'PROVINCE_INDUSTRY', 'CITY', 'COUNTY'];

/** One union: what it is, what it was called, and what can be done with it. */
export class UnitsPage {

  constructor(desk, route) {
    this.desk = desk;
    this.code = route.id;
  }

  async open() {
    const { unit, formerNames } = await api.get(`${UNITS}/${encodeURIComponent(this.code)}`);
    this.unit = unit;
    this.title = unit.name;
    const closed = unit.validUntil !== null;
    const own = unit.code === this.desk.me.union;
    return element('section', { class: 'sheet' },
      element('h1', {}, unit.name),
      facts([['工会编码', unit.code], ['层级', unit.tierLabel], ['上级工会', unit.parentName], ['地区代码', unit.region],
        ['认定', unit.determines ? '本级认定' : '由上级认定'], ['审核工会', unit.reviewBy], ['启用', unit.validFrom > LONG_AGO || unit.validUntil ? period(unit.validFrom, unit.validUntil) : null],
        ['下级工会', `${unit.children} 个`],
        ['有效账号', element('a', { href: address('accounts', unit.code) }, `${unit.accounts} 个`)],
        ['曾用名称', formerNames.map(({ name, lastDay }) => `${name}（至 ${lastDay}）`).join('；')]]),
      closed && element('p', { class: 'note' }, `该工会自 ${unit.validUntil} 后不再办理业务。`),
      !closed && element('div', { class: 'deeds' },
        this.lower().length > 0 && button('新设下级工会', () => this.create(), 'uc-primary'),
        button('变更', () => this.change()), !own && button('撤销', () => this.close())));
  }

  /** The tiers that a union below this one may have; a base union has none. */
  lower() {
    return TIERS.slice(TIERS.findIndex(({ value }) => value === this.unit.tier) + 1);
  }

  async create() {
    const made = await ask(`在${this.unit.name}下新设工会`, [
      { name: 'code', label: '工会编码', must: true, value: this.unit.code, hint: '在上级编码后续编，2 至 12 位数字或大写字母，以后不能改' },
      { name: 'name', label: '工会名称', must: true },
      { name: 'tier', label: '层级', type: 'select', must: true, options: this.lower(), value: 'BASE' },
      { name: 'region', label: '地区代码', must: true, value: this.unit.region, hint: '决定适用哪一地的低保标准' },
      ...this.route(false, this.unit.determines ? this.unit.code : this.unit.reviewBy ?? ''),
      { name: 'from', label: '启用日期', type: 'date', value: this.desk.today },
    ], { yes: '新设', send: values => api.post(UNITS, { ...values, parent: this.unit.code, reviewBy: values.reviewBy || null }) });
    if (made) {
      this.desk.tree.forget();
      tell(`已新设${made.name}。请接着为它开立人员账号。`);
      location.hash = address('units', made.code);
    }
  }

  route(determines, reviewBy) {
    return [
      { name: 'determines', label: '本级认定（县级以上工会、省产业工会）', type: 'checkbox', value: determines },
      { name: 'reviewBy', label: '审核工会编码', value: reviewBy, hint: '由哪个上级工会审核；留空为由认定工会审核' },
    ];
  }

  async change() {
    const { unit } = this;
    const changed = await ask(`变更${unit.name}`, [
      { name: 'name', label: '工会名称', must: true, value: unit.name },
      { name: 'region', label: '地区代码', must: true, value: unit.region },
      ...this.route(unit.determines, unit.reviewBy ?? '').filter(({ name }) => name !== 'determines' || DETERMINING.includes(unit.tier)),
    ], { note: '自今天起生效；原名称予以保留，便于核对以前的材料。', yes: '变更',
      send: values => api.put(`${UNITS}/${encodeURIComponent(unit.code)}`,
        { determines: unit.determines, ...values, reviewBy: values.reviewBy || null }) });
    if (changed) {
      tell('已变更。');
      this.desk.again();
    }
  }

  async close() {
    const { unit } = this;
    const closed = await ask(`撤销${unit.name}`, [
      { name: 'from', label: '自哪一天起撤销', type: 'date', must: true, value: this.desk.today },
    ], { note: '撤销后不能恢复。撤销前须停用全部账号，办结或移交未办结的案件和在管档案。', yes: '撤销', danger: true,
      send: values => api.post(`${UNITS}/${encodeURIComponent(unit.code)}/closing`, values) });
    if (closed) {
      tell(`${unit.name}自 ${closed.validUntil} 后撤销。`);
      this.desk.again();
    }
  }

  async handOver() {
    const { unit } = this;
    const done = await ask(`移交${unit.name}的档案`, [
      { name: 'to', label: '接收工会编码', must: true, hint: '同一认定工会下的工会' },
    ], { note: '该工会的全部档案自今天起由接收工会管理。未办结的案件不移交，须在原工会办结。', yes: '移交', danger: true,
      send: values => api.post(`${UNITS}/${encodeURIComponent(unit.code)}/handover`, values) });
    if (done) {
      tell(`已把 ${done.archives} 份档案移交给${done.to.name}。`);
      this.desk.again();
    }
  }
}
