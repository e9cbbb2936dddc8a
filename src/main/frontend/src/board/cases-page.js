import { api } from '../api.js';
import { element } from '../elements.js';
import { empty, table } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList, refusedIn } from '../paged-list.js';
import { reassigning } from './reassignments-page.js';
import { worked } from './reckon.js';
import { boardAddress, caseAddress, query } from './route.js';

const TITLES = { RUNNING: '在办案件', OVERDUE: '逾期案件', WAITING: '等待办理', DONE: '环节用时', STARTED: '新开案件', ENDED: '办结案件',
  LATE: '逾期办结的环节', PUBLICITY: '公示中', OBJECTION: '未处理的异议' };
/** Figures of cases that wait for somebody. */
const WAITING = ['OVERDUE', 'WAITING'];
/** What a figure's rows tell besides the case and its union: heading, and what of the row. */
const COLUMNS = {
  RUNNING: [['开始', ({ since }) => day(since)]],
  OVERDUE: [['开始', ({ since }) => day(since)], ['应办结', ({ due }) => element('span', { class: 'past' }, day(due))]],
  WAITING: [['环节', ({ step }) => step ?? '—'], ['到达', ({ since }) => day(since)], ['应办结', ({ due }) => day(due)]],
  DONE: [['环节', ({ step }) => step ?? '—'], ['到达', ({ since }) => day(since)], ['办结', ({ done }) => day(done)],
    ['工作日', ({ workedDays }) => worked(workedDays)]],
  STARTED: [['开始', ({ since }) => day(since)], ['办结', ({ done }) => day(done)]],
  ENDED: [['开始', ({ since }) => day(since)], ['办结', ({ done }) => day(done)]],
  LATE: [['环节', ({ step }) => step ?? '—'], ['应办结', ({ due }) => day(due)], ['办结', ({ done }) => day(done)]],
  PUBLICITY: [['公示编号', ({ step }) => step], ['张贴', ({ since }) => day(since)], ['期满', ({ due }) => day(due)]],
  OBJECTION: [['回执编号', ({ step }) => step], ['收到', ({ since }) => day(since)]],
};

/** The cases behind a number of the board; each opens in Cockpit, or in the history once it has ended. */
export class CasesPage extends PagedList {

  constructor(desk, { wish }) {
    super(desk, TITLES[wish.figure] ?? '案件');
    this.wish = wish;
  }

  async open() {
    const { union, flow, days } = this.wish;
    this.board = await api.get(`/api/board${query({ union, days })}`);
    this.flowName = this.board.flows.find(one => one.flow === flow)?.name;
    const taken = this.wish.figure === 'DONE' && element('div', {});
    await Promise.all([this.fill(), taken && this.byUnion(taken)]);
    return element('div', {}, element('p', { class: 'back' }, element('a', { href: boardAddress({ union, days }) }, '返回看板')),
      element('div', { class: 'top' },
        element('h1', {}, [this.title, this.whose(), this.flowName].filter(Boolean).join(' · ')),
        element('p', { class: 'ways no-print' }, WAITING.includes(this.wish.figure) && reassigning(this.desk.me))),
      this.wish.week && element('p', { class: 'hint' }, `${this.wish.week} 起的一周`), taken, this.place);
  }

  whose() {
    const owner = this.board.owners.find(one => one.union === this.wish.owner);
    return owner ? `${owner.name}所属` : this.board.unionName + (this.wish.own ? '（本级）' : '');
  }

  async fill() {
    const page = await api.get(`/api/board/cases${query({ ...this.wish, limit: PAGE_SIZE, after: this.after })}`);
    const columns = COLUMNS[this.wish.figure];
    this.place.replaceChildren(page.items.length
      ? element('div', {}, table(this.title, ['案件', '流程', '工会', ...columns.map(([name]) => name)], page.items.map(one => this.row(one, columns)), 'cases'),
        this.paging(page.next))
      : empty(element('p', {}, '没有符合条件的案件。')));
  }

  refused(problem, again) {
    return refusedIn(problem, again, '返回看板');
  }

  row(one, columns) {
    return [element('span', {}, one.instance ? element('a', { href: caseAddress(one) }, one.case ?? '查看') : '—',
      one.title && element('small', {}, one.title)), this.board.flows.find(({ flow }) => flow === one.flow)?.name ?? one.flow, one.unionName,
    ...columns.map(([, cell]) => cell(one))];
  }

  async byUnion(place) {
    const { flow, step, union, days } = this.wish;
    const { items } = await api.get(`/api/board/steps/${encodeURIComponent(flow)}/${encodeURIComponent(step)}${query({ union, days })}`);
    place.replaceChildren(...(items.length > 1 ? [element('section', { class: 'panel', 'aria-label': '各工会用时' }, element('h2', {}, '各工会用时'),
      table('各工会用时', ['工会', '办结', '中位数（工作日）', '九成位数（工作日）'], items.map(one => [one.name, String(one.done), worked(one.median),
        worked(one.ninetieth)]), 'taken')), element('h2', {}, '逐件，用时长的在前')] : []));
  }
}

const day = time => (time ? time.slice(0, 10) : '—');
