import { api } from '../api.js';
import { Chart } from '../campaigns/charts.js';
import { element } from '../elements.js';
import { empty, table } from '../organisation/parts.js';
import { printing } from '../rights/tables.js';
import { incidentsTable } from './incidents.js';
import { reassigning } from './reassignments-page.js';
import { everyWeek, only, owned, summed, waited, worked } from './reckon.js';
import { boardAddress, casesAddress, incidentsAddress, lateAddress, query } from './route.js';
import { trendOption } from './trend.js';

const MOST_STEPS = 12;
const DAYS = [['90', '近 90 天'], ['365', '近一年']];

/** The board of one union, of all flows or one of them. */
export class BoardPage {

  constructor({ me }, { wish }) {
    Object.assign(this, { me, wish, days: wish.days === '365' ? '365' : '90' });
    this.title = '督查看板';
    this.chart = new Chart('按周的趋势，逐周数字见下表', 'trend');
  }

  async open() {
    this.board = await api.get(`/api/board${query({ union: this.wish.union, days: this.days })}`);
    this.flow = this.board.flows.some(({ flow }) => flow === this.wish.flow) ? this.wish.flow : '';
    const content = element('div', {}, this.head(), this.failures(), this.late(), this.flows(), this.units(), this.owners(), this.steps(), this.trend());
    requestAnimationFrame(() => {
      if (this.chart.node.isConnected) {
        this.chart.draw(trendOption(this.weeks));
      }
      if (this.wish.at) {
        document.getElementById(this.wish.at)?.scrollIntoView();
      }
    });
    return content;
  }

  destroy() {
    this.chart.destroy();
  }

  /** @param {object} change what of the wish is another */
  here(change) {
    return boardAddress({ union: this.wish.union, flow: this.flow, days: this.days === '90' ? '' : this.days, ...change });
  }

  cases(figure, change) {
    return casesAddress({ figure, union: this.board.union, flow: this.flow, days: this.days === '90' ? '' : this.days, ...change });
  }

  incidents(change) {
    return incidentsAddress({ union: this.board.union, flow: this.flow, ...change });
  }

  flowName(flow) {
    return this.board.flows.find(one => one.flow === flow)?.name ?? flow;
  }

  head() {
    const { board } = this;
    const all = summed(only(board.rows, this.flow));
    const figure = (name, value, kind, address) => element('div', { class: `figure ${kind}` },
      element('a', { href: address }, element('strong', {}, String(value)), element('span', {}, name)));
    return element('section', { class: 'panel', 'aria-labelledby': 'whole' }, this.path(),
      element('div', { class: 'top' }, element('h1', { id: 'whole' }, `督查看板：${board.unionName}`), element('p', { class: 'ways no-print' }, reassigning(this.me), printing())),
      this.filters(), element('div', { class: 'big' }, figure('在办案件', all.running, '', this.cases('RUNNING')),
        figure('逾期案件', all.overdue, all.overdue ? 'open' : 'good', this.cases('OVERDUE')),
        figure('公示中', all.publicities, '', this.cases('PUBLICITY')),
        figure('未处理异议', all.objections, all.objections ? 'open' : 'good', this.cases('OBJECTION')),
        figure('系统异常', all.failed, all.failed ? 'open' : 'good', this.incidents()),
        board.late.length > 0 && figure('逾期未整改', board.late.reduce((sum, { count }) => sum + count, 0), 'open', this.here({ flow: '', at: 'late' }))),
      element('p', { class: 'hint' }, `截至 ${board.asOf.slice(0, 16).replace('T', ' ')}；一件案件计入认定它的工会。点任何数字看它的来源。`));
  }

  path() {
    return this.board.above.length > 0 && element('p', { class: 'back' }, ...this.board.above.flatMap(one =>
      [element('a', { href: this.here({ union: one.union }) }, one.name), ' › ']), this.board.unionName);
  }

  filters() {
    const select = (id, label, options, value, name) => element('div', { class: 'filter' }, element('label', { for: id }, label),
      element('select', { id, onChange: event => { location.hash = this.here({ [name]: event.target.value }); } },
        ...options.map(([code, text]) => element('option', { value: code, selected: code === value }, text))));
    return element('div', { class: 'filters no-print' },
      select('flow', '流程', [['', '全部流程'], ...this.running().map(flow => [flow, this.flowName(flow)])], this.flow, 'flow'),
      select('days', '统计时段', DAYS, this.days, 'days'));
  }

  /** The flows that there is anything of. */
  running() {
    const { rows, steps, weeks } = this.board;
    const found = new Set([...rows, ...steps, ...weeks].map(({ flow }) => flow));
    return this.board.flows.map(({ flow }) => flow).filter(flow => found.has(flow));
  }

  flows() {
    const flows = this.flow ? [] : this.running();
    return flows.length > 1 && element('section', { class: 'panel', 'aria-labelledby': 'flows' }, element('h2', { id: 'flows' }, '各流程'),
      this.rows('各流程', '流程', flows.map(flow => [element('a', { href: this.here({ flow }) }, this.flowName(flow)),
        summed(only(this.board.rows, flow)), { flow }])));
  }

  units() {
    const { units } = this.board;
    const all = units.map(unit => ({ unit, sums: summed(only(this.board.rows, this.flow).filter(({ union }) => union === unit.union)) }));
    const busy = all.filter(({ sums }) => Object.values(sums).some(value => value > 0));
    return element('section', { class: 'panel', 'aria-labelledby': 'units' }, element('h2', { id: 'units' }, '各工会'),
      busy.length > 0 && this.rows('各工会', '工会', busy.map(({ unit, sums }) => [this.unitName(unit), sums, this.of(unit)])),
      busy.length < all.length && element('details', { open: busy.length === 0 }, element('summary', {}, `没有在办案件的工会（${all.length - busy.length}）`),
        element('p', { class: 'quiet' }, ...all.filter(one => !busy.includes(one)).map(({ unit }) => element('span', {}, this.unitName(unit))))));
  }

  /** Whose the cases are: at a county all are determined by itself, and its own units are told apart only here. */
  owners() {
    const found = this.board.owners.map(unit => ({ unit, sums: owned(only(this.board.owned, this.flow).filter(({ union }) => union === unit.union)) }))
      .filter(({ sums }) => sums.running + sums.ended > 0);
    const number = (value, figure, owner, bad) => value === 0 ? '0'
      : element('a', { href: this.cases(figure, { owner }), class: bad ? 'past' : null }, String(value));
    return this.board.owners.length > 1 && found.length > 0 && element('section', { class: 'panel', 'aria-labelledby': 'owners' },
      element('h2', { id: 'owners' }, '各申报单位'), element('p', { class: 'hint' }, '按案件所属的工会；时段内没有案件的不列。'),
      table('各申报单位', ['工会', '在办', '逾期', '时段内办结'], found.map(({ unit, sums }) => [
        unit.union === this.board.union ? `${unit.name}（本级）` : unit.name, number(sums.running, 'RUNNING', unit.union),
        number(sums.overdue, 'OVERDUE', unit.union, true), number(sums.ended, 'ENDED', unit.union)]), 'owners'));
  }

  unitName(unit) {
    return unit.further ? element('a', { href: this.here({ union: unit.union }) }, unit.name)
      : `${unit.name}${unit.union === this.board.union ? '（本级）' : ''}`;
  }

  // What the chosen union determines itself is a row beside those below it; the list behind it is of that union alone.
  of(unit) {
    return unit.union === this.board.union ? { union: unit.union, own: true } : { union: unit.union };
  }

  rows(label, head, rows) {
    const number = (value, figure, change, bad) => value === 0 ? '0'
      : element('a', { href: this.cases(figure, change), class: bad ? 'past' : null }, String(value));
    return table(label, [head, '在办', '逾期', '公示中', '未处理异议', '系统异常'], rows.map(([name, sums, change]) => [name,
      number(sums.running, 'RUNNING', change), number(sums.overdue, 'OVERDUE', change, true), number(sums.publicities, 'PUBLICITY', change),
      number(sums.objections, 'OBJECTION', change, true),
      sums.failed === 0 ? '0' : element('a', { class: 'past', href: this.incidents(change) }, String(sums.failed))]), 'rows');
  }

  steps() {
    const steps = only(this.board.steps, this.flow);
    const shown = this.flow ? steps : steps.slice(0, MOST_STEPS);
    return element('section', { class: 'panel', 'aria-labelledby': 'steps' }, element('h2', { id: 'steps' }, '各环节：等待和用时'),
      element('p', { class: 'hint' }, '用时和等待都按工作日计，从环节开始的次日算起；中位数是一半办件不超过的天数，九成位数是九成办件不超过的天数。停在系统异常处的案件见上面的系统异常。'),
      shown.length === 0 ? empty(element('p', {}, '没有在等待的环节，时段内也没有办结的环节。'))
        : table('各环节', ['环节', '流程', '等待', '其中逾期', '最早等待', '办结', '中位数', '九成位数'], shown.map(step => this.step(step)), 'steps'),
      shown.length < steps.length && element('p', { class: 'hint' }, `只列出等待最多的 ${MOST_STEPS} 个环节；在上方选一个流程，看它的全部环节。`));
  }

  step(step) {
    const to = (figure, text, kind) => element('a', { class: kind ?? null, href: this.cases(figure, { flow: step.flow, step: step.step }) }, text);
    return [step.name ?? step.step, this.flowName(step.flow), step.waiting ? to('WAITING', String(step.waiting)) : '0',
      step.late ? to('WAITING', String(step.late), 'past') : '0', waited(step.waited),
      step.done ? to('DONE', String(step.done)) : '0', step.done ? to('DONE', worked(step.median)) : '—',
      step.done ? to('DONE', worked(step.ninetieth)) : '—'];
  }

  trend() {
    this.weeks = everyWeek(this.board, only(this.board.weeks, this.flow));
    const number = (figure, week, value) => value ? element('a', { href: this.cases(figure, { week }) }, String(value)) : '0';
    return element('section', { class: 'panel', 'aria-labelledby': 'trend' }, element('h2', { id: 'trend' }, '按周的趋势'), this.chart.node,
      element('details', {}, element('summary', {}, '逐周数字'), table('逐周数字', ['星期一', '新开案件', '办结案件', '逾期办结的环节'],
        this.weeks.map(({ week, started, ended, late }) => [week, number('STARTED', week, started), number('ENDED', week, ended),
          number('LATE', week, late)]), 'weeks')));
  }

  failures() {
    const incidents = only(this.board.incidents, this.flow);
    return incidents.length > 0 && element('section', { class: 'panel', 'aria-labelledby': 'failed' },
      element('h2', { id: 'failed' }, `系统异常（${summed(only(this.board.rows, this.flow)).failed}）`),
      element('p', { class: 'hint' }, '自动环节多次失败后停在原处，案件没有丢失。'),
      incidentsTable(incidents, this.me));
  }

  /** What is owed past its day and is no step of a case: findings, inspections. */
  late() {
    const { late } = this.board;
    return !this.flow && late.length > 0 && element('section', { class: 'panel', 'aria-labelledby': 'late' }, element('h2', { id: 'late' }, '逾期未整改'),
      element('p', { class: 'hint' }, '超过期限还没有答复的审计问题，没有反馈、没有报送整改结果的督查。点数字看清单，逐件催报。'),
      table('逾期未整改', ['工会', '种类', '件数', '最早期限'], late.map(one => [one.own ? `${one.unionName}（本级）` : one.unionName, one.name,
        element('a', { class: 'past', href: lateAddress(one) }, String(one.count)), one.earliest]), 'late'));
  }
}
