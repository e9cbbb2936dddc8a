import { api } from '../api.js';
import { dateField } from '../date-field.js';
import { element } from '../elements.js';
import { fileField } from '../file-field.js';
import { sendSheet } from '../files/send-sheet.js';
import { button } from '../organisation/parts.js';
import { tell } from '../work/notice.js';
import { UNITS } from './amounts.js';
import { groupsOf } from './grid.js';
import { query, tableAddress } from './route.js';
import { tabs } from './table-page.js';

/** What no record can tell is entered here, one by one or from Excel: only the own union's. */
export class EntriesPage {

  constructor(desk, { table }) {
    Object.assign(this, { desk, name: table });
    this.table = desk.tables.find(({ id }) => id === table);
    this.title = `填报：${this.table.title}`;
    this.place = element('div', { class: 'place', tabindex: '-1' });
    this.error = element('p', { class: 'form-error', role: 'alert' });
  }

  async open() {
    const sheet = await api.get(`/api/statistics/tables/${this.name}${query(this.period)}`);
    this.from = dateField({ id: 'from', value: sheet.from });
    this.until = dateField({ id: 'until', value: sheet.until });
    await this.fill();
    const file = fileField({ id: 'entries-file', accept: '.xlsx', onChange: () => this.read(file) });
    return element('div', {}, tabs(this.name), element('p', { class: 'back' }, element('a', { href: tableAddress(this.name) }, '← 返回报表')),
      element('h1', {}, this.title),
      element('p', { class: 'hint' }, `系统没有记录的内容，由${this.desk.me.unionName}按统计期填报；金额以元填写。每次填写都保留填报人和时间，以最后一次为准。`),
      element('div', { class: 'filters' }, period('from', '统计期起', this.from.node), period('until', '统计期止', this.until.node),
        element('div', { class: 'filter' }, button('换统计期', () => this.turn()))),
      this.place, this.error,
      element('div', { class: 'deeds' }, button('保存', () => this.send(), 'uc-primary')),
      element('section', { class: 'part' }, element('h2', {}, element('label', { for: 'entries-file' }, '从 Excel 导入')),
        element('p', {}, element('a', { class: 'uc-button', href: `/api/statistics/tables/${this.name}/entries/template`, download: true }, '下载模板')),
        file.node));
  }

  get period() {
    return this.from ? { from: this.from.input.value.trim(), until: this.until.input.value.trim() }
      : { from: this.desk.wish.from, until: this.desk.wish.until };
  }

  turn() {
    return this.telling(async () => {
      Object.assign(this.desk.wish, this.period);
      await this.fill();
    });
  }

  async fill() {
    this.error.textContent = '';
    this.show((await api.get(`/api/statistics/tables/${this.name}/entries${query(this.period)}`)).items);
  }

  show(items) {
    this.inputs = new Map(items.map(({ column, value }) => [column,
      element('input', { id: `entry-${column}`, inputmode: 'decimal', autocomplete: 'off', value: value ?? '', 'data-before': value ?? '' })]));
    this.place.replaceChildren(...groupsOf(items).map(({ group, columns }) => element('fieldset', { class: 'entries' }, element('legend', {}, group),
      ...columns.map(({ column, label, unit, source }) => element('div', {},
        element('label', { for: `entry-${column}` }, `${label}（${unit === 'TEN_THOUSAND_YUAN' ? '元' : UNITS[unit]}）`),
        this.inputs.get(column), source && element('small', {}, source))))));
  }

  send() {
    const changed = [...this.inputs].filter(([, input]) => input.value.trim() !== input.dataset.before && input.value.trim() !== '');
    const bad = changed.find(([, input]) => !/^\d+(\.\d+)?$/.test(input.value.trim()));
    this.inputs.forEach(input => input.removeAttribute('aria-invalid'));
    if (changed.length === 0 || bad) {
      bad?.[1].setAttribute('aria-invalid', 'true');
      bad?.[1].focus();
      this.error.textContent = bad ? '请填写不小于 0 的数字' : '没有改动';
      return undefined;
    }
    return this.telling(async () => {
      const items = changed.map(([column, input]) => ({ column, value: Number(input.value.trim()) }));
      try {
        this.show((await api.post(`/api/statistics/tables/${this.name}/entries${query(this.period)}`, { items })).items);
      } catch (problem) {
        const at = /^items\[(\d+)\]/.exec(problem.errors?.[0]?.field ?? '');
        at && changed[Number(at[1])][1].setAttribute('aria-invalid', 'true');
        throw problem;
      }
      tell('已保存。');
    });
  }

  read(file) {
    const [chosen] = file.input.files;
    return chosen && this.telling(async () => {
      this.show((await sendSheet(`/api/statistics/imports${query({ table: this.name, ...this.period })}`, chosen)).items);
      tell('已导入。');
    });
  }

  async telling(deed) {
    this.error.textContent = '';
    try {
      await deed();
    } catch (problem) {
      this.error.textContent = problem.errors?.map(({ field, message }) => (field.startsWith('items') ? message : `${field}：${message}`)).join('；') || problem.detail;
    }
  }
}

function period(id, label, control) {
  return element('div', { class: 'filter' }, element('label', { for: id }, label), control);
}
