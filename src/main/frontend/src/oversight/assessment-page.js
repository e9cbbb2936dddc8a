import { api } from '../api.js';
import { openDialog } from '../dialog.js';
import { element } from '../elements.js';
import { keep } from '../files/keep.js';
import { button, empty, paging, table } from '../organisation/parts.js';
import { today } from '../today.js';
import { exact, shown } from '../statistics/amounts.js';
import { recordAddress } from '../statistics/route.js';
import { tell } from '../work/notice.js';
import { tabs } from './route.js';
import { years } from './words.js';

/** The yearly figures: each part of a whole out of the records, and both open what lies behind them. */
export class AssessmentPage {

  constructor(desk, { name }) {
    this.title = '年度考核';
    this.year = /^\d{4}$/.test(name) ? name : years(today())[0];
  }

  async open() {
    [this.sheet, this.pages] = await Promise.all([api.get(`/api/oversight/assessments/${this.year}`), api.get('/api/me/pages')]);
    const year = element('select', { id: 'year', onChange: () => { location.hash = `#/assessment/${year.value}`; } },
      ...years(today()).map(value => element('option', { value, selected: value === this.year }, value)));
    const { rules, rows, until } = this.sheet;
    return element('div', {}, tabs('assessment'), element('div', { class: 'top' }, element('h1', {}, `${this.year} 年度考核`),
      element('p', { class: 'ways no-print' }, button('导出 Excel', () => this.export()), button('打印', () => print()))),
    element('div', { class: 'filters no-print' }, element('div', { class: 'filter' }, element('label', { for: 'year' }, '年度'), year)),
    element('p', { class: 'hint' }, `截至 ${until}。指标都由记录计算，不能手工填写；点数字看它的来源。没有发生的不计，总分按已发生的指标折算为百分制。`),
    table('年度考核', ['工会', ...rules.map(({ title, weight }) => `${title}（${Number(weight)} 分）`), '总分'], rows.map((row, i) => [i === 0 ? `${row.unionName}（本级）` : row.unionName,
      ...rules.map(rule => this.cell(row, rule)), element('strong', {}, row.score === null ? '—' : String(row.score))]), 'assessment'),
    element('section', { class: 'panel', 'aria-labelledby': 'rules' }, element('h2', { id: 'rules' }, '指标口径'),
      table('指标口径', ['指标', '权重', '分子', '分母', '口径', '依据', '查看'], rules.map(rule => [rule.title, `${Number(rule.weight)} 分`, rule.countedTitle,
        rule.wholeTitle, rule.explained, rule.clause, this.placeOf(rule) || '—']), 'rules')));
  }

  /** The page on which the records of a rule are looked at, to whom it is open. */
  placeOf({ place }) {
    const [path] = place.split('#');
    const found = this.pages.find(one => one.path === path) ?? (path === location.pathname && { name: '督查考核' });
    return found && element('a', { href: place }, found.name);
  }

  cell(row, rule) {
    const { counted, whole, rate, points } = row.cells[rule.id];
    if (rate === null) {
      return '—';
    }
    const number = (value, isWhole) => element('button', { type: 'button', class: 'plain', 'aria-label': `${row.unionName}，${rule.title}，${
      isWhole ? rule.wholeTitle : rule.countedTitle} ${exact(value, rule.unit)}，查看来源`, onClick: () => this.behind(row, rule, isWhole) }, shown(value, rule.unit));
    return element('span', {}, `${rate}%`, element('small', {}, number(counted, false), ' / ', number(whole, true), `，${points} 分`));
  }

  async behind(row, rule, whole) {
    const place = element('div', {});
    const pages = [undefined];
    const turn = async () => {
      const query = new URLSearchParams({ union: row.union, rule: rule.id, whole: String(whole), ...pages.at(-1) && { after: pages.at(-1) } });
      const page = await api.get(`/api/oversight/assessments/${this.year}/cells?${query}`);
      place.replaceChildren(page.items.length ? table('来源', ['记录', '编号', '工会', '计入'], page.items.map(one => [one.title, numberOf(one), one.unionName, exact(one.amount, rule.unit)]),
        'behind')
        : empty(element('p', {}, '没有记录。')), ...[paging(pages, page.next, turn)].filter(Boolean));
    };
    await turn();
    openDialog(`${rule.title}：${row.unionName}，${whole ? rule.wholeTitle : rule.countedTitle}`, [element('p', { class: 'hint' }, rule.explained),
      this.placeOf(rule) && element('p', { class: 'hint' }, '到', this.placeOf(rule), '逐件查看。'), place].filter(Boolean), { wide: true });
  }

  async export() {
    try {
      keep(await api.sheet(`/api/oversight/assessments/${this.year}/sheet`));
    } catch (problem) {
      tell(problem.detail, { wrong: true });
    }
  }
}

function numberOf({ record, case: caseNumber }) {
  const address = recordAddress(record);
  return address ? element('a', { href: address }, record) : caseNumber ?? record ?? '—';
}
