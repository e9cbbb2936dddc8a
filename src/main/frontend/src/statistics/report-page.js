import { api } from '../api.js';
import { element } from '../elements.js';
import { keep } from '../files/keep.js';
import { ask } from '../organisation/form-dialog.js';
import { button, facts, table } from '../organisation/parts.js';
import { tell } from '../work/notice.js';
import { shown, UNITS } from './amounts.js';
import { charts } from './chart.js';
import { CellDialog } from './cell-dialog.js';
import { openCheck } from './check-dialog.js';
import { checksOf } from './checks.js';
import { grid } from './grid.js';
import { tabs } from './table-page.js';

/** One report: its figures, who signed, and what was put right later. */
export class ReportPage {

  constructor(desk, { number }) {
    this.desk = desk;
    this.path = `/api/statistics/reports/${encodeURIComponent(number)}`;
    this.title = `报表 ${number}`;
    this.place = element('article', {});
  }

  async open() {
    this.show(await api.get(this.path));
    return this.place;
  }

  show(report) {
    const columns = this.desk.tables.find(({ id }) => id === report.table);
    const { table: name, union, from, until, season } = report;
    this.place.replaceChildren(...[tabs('reports'), element('p', { class: 'back' }, element('a', { href: '#/reports' }, '← 返回报表列表')),
      element('div', { class: 'top' }, element('h1', {}, report.title), element('p', { class: 'ways' },
        report.mayReview && button('签审', () => this.sign('签审', report), 'uc-primary'),
        report.mayLock && button('签发并锁定', () => this.sign('签发并锁定', report), 'uc-primary'),
        report.mayReturn && button('退回', () => this.sendBack()),
        report.mayAmend && report.later.length > 0 && button('提出更正', () => this.amend(report), 'uc-primary'),
        button('下载 Excel', () => this.download('sheet')), button('导出（全国系统）', () => this.download('flat')),
        button('打印', () => print()))),
      element('section', { class: 'part' }, facts([['编号', report.number], ['填报单位', report.unionName], ['统计期', `${from} 至 ${until}`],
        ['状态', element('span', { class: `state ${report.state}` }, report.stateName)], ['活动', season ?? ''],
        ['下级未签发', report.state === 'REVIEWED' || report.state === 'DRAWN_UP' ? report.outstanding.join('、') : '']])),
      grid(columns, report.rows, { open: (row, column) => new CellDialog({ table: name, union, from, until, season }, row, column, true).open() }),
      report.later.length > 0 && element('section', { class: 'part later' }, element('h2', {}, '锁定以后记录的变化'),
        element('p', { class: 'hint' }, '下列各格按现在的记录计算与锁定的报表不同；报表不会自行改变，由填报工会办理更正。'), changes(report.later)),
      report.amendments.length > 0 && element('section', { class: 'part' }, element('h2', {}, '更正'),
        ...report.amendments.map(one => this.amendment(report, one))),
      checksOf(report.checks, (check, breach) => openCheck({ table: name, union, from, until, season }, check, breach),
        columns.checks.map(({ id }) => id)), charts(columns, report.rows),
      element('section', { class: 'part' }, element('h2', {}, '签字'), table('签字', ['签字', '姓名', '时间', '说明'],
        report.signatures.map(one => [one.actName, one.name, one.at.slice(0, 16).replace('T', ' '), one.note ?? '—']), 'signatures')),
    ].filter(Boolean));
  }

  amendment(report, one) {
    return element('div', { class: 'note' }, element('h3', {}, `第 ${one.seq} 次更正（${one.number}）`),
      facts([['结果', one.stateName], ['原因', one.reason], ['提出', `${one.askedBy}　${one.askedAt.slice(0, 10)}`],
        ['确认', one.decidedBy ? `${one.decidedBy}　${one.decidedAt.slice(0, 10)}` : '等待另一人确认'], ['说明', one.note ?? '']]),
      changes(one.changes),
      element('div', { class: 'deeds' }, button('下载更正单', () => this.download(`amendments/${one.seq}/sheet`))),
      report.mayConfirm && one.state === 'ASKED' && element('div', { class: 'deeds' },
        button('确认更正', () => this.decide(one, true), 'uc-primary'), button('不予更正', () => this.decide(one, false))));
  }

  sign(what, report) {
    const waits = report.mayLock && report.outstanding.length > 0;
    const wrong = report.checks.filter(({ holds }) => !holds).map(({ text }) => text);
    const note = [wrong.length > 0 && `以下核对关系不符：${wrong.join('；')}。`, waits && `以下工会尚未签发本表：${report.outstanding.join('、')}。`,
      '签字后留有姓名和时间，不能撤回。'].filter(Boolean).join('');
    const must = waits || wrong.length > 0;
    return this.done(ask(what, [{ name: 'note', label: must ? '仍然签报的原因' : '说明', type: 'area', must }],
      { note, yes: what,
        send: ({ note }) => api.post(`${this.path}/signatures`, { note: note || null }) }), '已签字。');
  }

  sendBack() {
    return this.done(ask('退回重新填报', [{ name: 'reason', label: '退回原因', type: 'area', must: true }], { yes: '退回', danger: true,
      send: ({ reason }) => api.post(`${this.path}/returns`, { reason }) }), '已退回。');
  }

  amend(report) {
    return this.done(ask('提出更正', [{ name: 'reason', label: '更正原因', type: 'area', must: true }],
      { note: `共 ${report.later.length} 格与记录不同，列出原数和新数，由审批人确认。`, yes: '提出更正',
        send: ({ reason }) => api.post(`${this.path}/amendments`, { reason }) }), '已提出更正，等待另一人确认。');
  }

  decide(one, confirmed) {
    return this.done(ask(confirmed ? '确认更正' : '不予更正', [{ name: 'note', label: confirmed ? '说明' : '不予更正的原因', type: 'area', must: !confirmed }],
      { yes: confirmed ? '确认更正' : '不予更正', send: ({ note }) => api.post(`${this.path}/amendments/${one.seq}/decision`,
        { confirmed, note: note || null }) }), confirmed ? '已更正。' : '已登记不予更正。');
  }

  async done(asking, news) {
    const report = await asking;
    if (report) {
      this.show(report);
      tell(news);
    }
  }

  async download(kind) {
    try {
      keep(await api.sheet(`${this.path}/${kind}`));
    } catch (problem) {
      tell(problem.detail, { wrong: true });
    }
  }
}

function changes(items) {
  return table('更正的数据', ['单位', '栏目', '原数', '新数'], items.map(({ rowName, title, unit, before, after }) =>
    [rowName, `${title}（${UNITS[unit]}）`, shown(before, unit), shown(after, unit)]), 'changes');
}
