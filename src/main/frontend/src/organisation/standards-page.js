import { api } from '../api.js';
import { element } from '../elements.js';
import { tell } from '../work/notice.js';
import { ask } from './form-dialog.js';
import { button, empty, paging, table } from './parts.js';
import { path } from './route.js';
import { written } from './slip.js';

const STANDARDS = '/api/standards';
const PAGE = 50;

/** The yearly standards of every place, with what was corrected. */
export class StandardsPage {

  constructor(desk, route) {
    this.desk = desk;
    this.region = route.query.region;
    this.pages = [undefined];
    this.place = element('div', { class: 'place', tabindex: '-1' });
  }

  async open() {
    this.region ??= await this.own();
    const divisions = await api.get('/api/code-lists/division').catch(() => []);
    this.names = new Map(divisions.map(({ code, label }) => [code, label]));
    await this.fill();
    const input = element('input', { type: 'search', name: 'region', id: 'filter-region', value: this.region, inputmode: 'numeric' });
    return element('section', { class: 'sheet' },
      element('div', { class: 'top' }, element('h1', {}, '当地城市低保标准'),
        element('div', { class: 'deeds' }, button('登记新标准', () => this.add(), 'uc-primary'))),
      element('p', { class: 'hint' }, '元/人·月。每年公布后由当地总工会管理员登记；已测算的案件仍按测算时的标准。'),
      element('form', { class: 'filters', role: 'search', onSubmit: event => {
        event.preventDefault();
        location.hash = `#/standards?region=${encodeURIComponent(input.value.trim())}`;
      } }, element('div', { class: 'filter' }, element('label', { for: 'filter-region' }, '地区代码或其前几位'), input),
      element('div', { class: 'filter' }, element('button', { class: 'uc-button' }, '查询'))),
      this.place);
  }

  // Provinces, cities and counties have two digits each.
  async own() {
    const { unit } = await api.get(`/api/organisation/units/${encodeURIComponent(this.desk.me.union)}`);
    return unit.region.replace(/(00)+$/, '');
  }

  async fill() {
    const { items, next } = await api.get(path(STANDARDS, { region: this.region, limit: PAGE, after: this.pages.at(-1) }));
    if (items.length === 0) {
      this.place.replaceChildren(empty(element('p', {}, '没有登记的标准。没有标准的地区不能登记申请、不能测算。')));
      return;
    }
    const corrected = new Map();
    this.place.replaceChildren(...[table('低保标准', ['地区', '执行日期', '标准', '文号', '登记', '操作'], items.map(row => {
      const key = `${row.region} ${row.effectiveFrom}`;
      const old = corrected.has(key);
      corrected.set(key, true);
      return this.row(row, old);
    }), 'standards'), paging(this.pages, next, () => this.refill())].filter(Boolean));
  }

  async refill() {
    await this.fill();
    this.place.focus();
  }

  row(row, old) {
    const amount = element('span', { class: old && 'old' }, `${row.amount} 元`);
    return [`${row.region} ${this.names.get(row.region) ?? ''}`, row.effectiveFrom,
      element('span', {}, amount, old && '（已更正）'),
      element('span', {}, row.source, row.reason && element('span', { class: 'hint' }, `；更正原因：${row.reason}`)),
      row.recordedBy ? `${row.recordedBy}，${written(row.recordedAt)}` : '随系统或文件载入',
      old ? element('span', {}) : button('更正', () => this.correct(row))];
  }

  async add() {
    await this.recorded(ask('登记低保标准', [
      { name: 'region', label: '地区代码', must: true, value: this.region.length === 6 ? this.region : '', hint: '6 位行政区划代码，本工会所辖地区' },
      { name: 'effectiveFrom', label: '执行日期', type: 'date', must: true },
      ...amountAndSource(),
      confirmation(),
    ], { yes: '登记', send: values => api.post(STANDARDS, values) }));
  }

  async correct({ region, effectiveFrom, amount, source }) {
    await this.recorded(ask(`更正 ${region} 自 ${effectiveFrom} 的标准`, [
      ...amountAndSource(amount, source),
      { name: 'reason', label: '更正原因', must: true },
      confirmation(),
    ], { note: '原记录保留并显示；已测算的案件不变。', yes: '更正',
      send: values => api.post(`${STANDARDS}/${region}/${effectiveFrom}/corrections`, values) }));
  }

  async recorded(asked) {
    const answer = await asked;
    if (answer) {
      tell(answer.assessed ? `已登记。该期间有 ${answer.assessed} 件案件按原标准测算，结果不变。` : '已登记。');
      this.desk.again();
    }
  }
}

function amountAndSource(amount = '', source = '') {
  return [{ name: 'amount', label: '标准（元/人·月）', type: 'number', must: true, value: amount },
    { name: 'source', label: '文号', must: true, value: source, hint: '公布标准的文件，如 抚民字〔2021〕5号' }];
}

// Asked for once the server has said how many cases were assessed in that time.
function confirmation() {
  return { name: 'confirmed', label: '已知悉，仍然登记；已测算的案件结果不变', type: 'checkbox', once: 'refused' };
}
