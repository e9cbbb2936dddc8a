import { api } from '../api.js';
import { dateField } from '../date-field.js';
import { element } from '../elements.js';
import { keep } from '../files/keep.js';
import { ask } from '../organisation/form-dialog.js';
import { button } from '../organisation/parts.js';
import { loading, refusal, tell } from '../work/notice.js';
import { CellDialog } from './cell-dialog.js';
import { charts } from './chart.js';
import { openCheck } from './check-dialog.js';
import { checksOf } from './checks.js';
import { grid } from './grid.js';
import { askedOf } from './returns-page.js';
import { rulesOf } from './rules.js';
import { TABLES, entriesAddress, query, reportAddress, tableAddress } from './route.js';

/** A table as it stands now. What was asked for stays while another table is looked at. */
export class TablePage {

  constructor(desk, { table }) {
    Object.assign(this, { desk, name: table });
    this.table = desk.tables.find(({ id }) => id === table);
    this.title = this.table.title;
    this.place = element('div', { class: 'place', tabindex: '-1' });
  }

  async open() {
    this.heading = element('h1', {}, this.table.title);
    await this.fill();
    return element('div', {}, tabs(this.name), await askedOf(one => this.answer(one)),
      element('div', { class: 'top' }, this.heading, element('p', { class: 'ways' },
        this.isClerk && element('a', { class: 'uc-button', href: entriesAddress(this.name) }, '填报内容'),
        this.isClerk && button('生成报表并签报', () => this.drawUp(), 'uc-primary'),
        button('下载 Excel', () => this.download()), button('打印', () => print()))),
      element('p', { class: 'hint' }, `${this.table.clause}。现时数由系统中的记录和各工会填报的数据计算得出，点击数字查看来源。`),
      this.filters(), this.place);
  }

  get isClerk() {
    return this.desk.me.roles.includes('clerk');
  }

  get wish() {
    return { table: this.name, ...this.desk.wish };
  }

  filters() {
    const { wish } = this.desk;
    const from = dateField({ id: 'from', value: wish.from ?? this.sheet?.from ?? '' });
    const until = dateField({ id: 'until', value: wish.until ?? this.sheet?.until ?? '' });
    const season = element('input', { id: 'season', value: wish.season ?? '', autocomplete: 'off', maxlength: '40', placeholder: '不填为全部' });
    const form = element('form', { class: 'filters', 'aria-label': '统计期' },
      field('from', '统计期起', from.node), field('until', '统计期止', until.node),
      this.name === 'warmth' && field('season', '活动编号', season),
      element('div', { class: 'filter' }, element('button', { class: 'uc-button uc-primary' }, '计算')));
    form.addEventListener('submit', event => {
      event.preventDefault();
      Object.assign(this.desk.wish, { from: from.input.value.trim(), until: until.input.value.trim(), season: season.value.trim() });
      this.again();
    });
    return form;
  }

  async again() {
    this.place.replaceChildren(loading());
    await this.fill().catch(problem => this.place.replaceChildren(wrong(problem, () => this.again())));
    this.place.focus();
  }

  async fill() {
    const { table, ...asked } = this.wish;
    this.sheet = await api.get(`/api/statistics/tables/${table}${query(asked)}`);
    const { rows, checks, unionName, from, until, title } = this.sheet;
    this.heading.textContent = title;
    this.place.replaceChildren(...[
      element('p', { class: 'whose' }, element('strong', {}, unionName), `　统计期 ${from} 至 ${until}`,
        this.desk.wish.union && button('返回本工会', () => this.follow(''))),
      grid(this.table, rows, { open: (row, column) => new CellDialog(this.asked(), row, column).open(),
        follow: row => this.follow(row.key) }),
      checksOf(checks, (check, breach) => openCheck(this.asked(), check, breach), this.table.checks.map(({ id }) => id)),
      charts(this.table, rows), rulesOf(this.table)].filter(Boolean));
  }

  // What stands on the page, whatever has been typed into the fields since.
  asked() {
    const { table, union, from, until, season } = this.sheet;
    return { table, union, from, until, season };
  }

  // The table that the union above asks for, of the period that it names.
  answer({ table, from, until, season }) {
    Object.assign(this.desk.wish, { union: '', from, until, season: season ?? '' });
    if (table === this.name) {
      this.again();
    } else {
      location.hash = tableAddress(table);
    }
  }

  follow(union) {
    this.desk.wish.union = union;
    this.again();
  }

  async drawUp() {
    const { table, from, until } = this.sheet;
    const report = await ask('生成报表并签报', [], { note: `按统计期 ${from} 至 ${until} 计算并留存${this.desk.me.unionName}的“${this.sheet.title}”，`
      + '由审核人、负责人依次签字后锁定。留存后，记录的变化不再影响这份报表。', yes: '生成报表',
    send: () => api.post('/api/statistics/reports', { table, from, until, season: this.desk.wish.season || null }) });
    if (report) {
      location.hash = reportAddress(report.number);
      tell(`已生成报表 ${report.number}，等待审核人签审。`);
    }
  }

  async download() {
    try {
      const { table, ...asked } = this.asked();
      keep(await api.sheet(`/api/statistics/tables/${table}/sheet${query(asked)}`));
    } catch (problem) {
      tell(problem.detail, { wrong: true });
    }
  }
}

export function tabs(current) {
  const link = (address, text, isCurrent) => element('a', { href: address, 'aria-current': isCurrent && 'page' }, text);
  return element('nav', { class: 'tabs', 'aria-label': '统计报表' },
    ...TABLES.map(([name, text]) => link(tableAddress(name), text, name === current)), link('#/reports', '已签报', current === 'reports'),
    link('#/returns', '报送情况', current === 'returns'));
}

function field(id, label, control) {
  return element('div', { class: 'filter' }, element('label', { for: id }, label), control);
}

function wrong(problem, again) {
  return problem.status === 400 || problem.status === 404
    ? element('div', { class: 'empty', role: 'alert' }, element('p', {}, problem.errors.map(({ message }) => message).join('；') || problem.detail))
    : refusal(problem, again, '返回统计报表');
}
