import { api } from '../api.js';
import { confirmed } from '../dialog.js';
import { element } from '../elements.js';
import { keep } from '../files/keep.js';
import { ask } from '../organisation/form-dialog.js';
import { button, facts, table } from '../organisation/parts.js';
import { tell } from '../work/notice.js';
import { findingsTable, section } from './parts.js';
import { address, minute, person } from './route.js';

const MOST_LISTED = 10;

/** One audit: how it was drawn, its cases, what was found. */
export class AuditPage {

  constructor(desk, { number }) {
    this.desk = desk;
    this.number = number;
    this.title = `审计 ${number}`;
    this.path = `/api/inspections/${encodeURIComponent(number)}`;
    this.whole = element('article', { class: 'card' });
  }

  async open() {
    await this.show();
    return this.whole;
  }

  async show() {
    const { audit, strata, cases, findings } = await api.get(this.path);
    const own = audit.union === this.desk.me.union && !audit.closedAt;
    const unread = cases.filter(one => !one.readAt);
    this.whole.replaceChildren(element('p', { class: 'back' }, element('a', { href: '#/audits' }, '← 返回审计')),
      element('div', { class: 'top' }, element('h1', {}, audit.title), element('p', { class: 'ways' },
        button('问题清单（Word）', () => this.load('WORD')), button('问题清单（Excel）', () => this.load('EXCEL')),
        button('打印', () => print()), own && button('结束审计', () => this.end(unread, cases.length)))),
      section('抽样', facts([['编号', audit.number], ['审计工会', audit.unionName], ['办结日期', `${audit.from} 至 ${audit.until}`],
        ['总体', `${audit.population} 件`], ['样本', `${cases.length} 件，已阅 ${cases.length - unread.length} 件`], ['随机种子', String(audit.seed)],
        ['抽样人', `${person(audit.madeByName, audit.madeBy)}，${minute(audit.madeAt)}`], ['状态', audit.closedAt ? `已结束，${person(audit.closedByName, audit.closedBy)}，${minute(audit.closedAt)}` : '进行中'],
        ...audit.unreadReason ? [['未阅卷的理由', audit.unreadReason]] : []]),
      element('details', { class: 'layers' }, element('summary', {}, `各层的件数（${strata.length} 层）`),
        table('各层的件数', ['工会', '流程', '立案年度', '办理结果', '总体', '抽取'], strata.map(one =>
          [one.unionName, one.flowName, String(one.year), one.outcomeName ?? '—', `${one.population} 件`, `${one.drawn} 件`])))),
      section('样本', table('样本', ['序号', '案号', '工会', '流程', '办理结果', '阅卷', '问题'], cases.map(one => [String(one.seq),
        element('a', { href: address('case', this.number, one.case) }, one.case), one.unionName, one.flowName, one.outcomeName ?? '—',
        one.readAt ? `${person(one.readByName, one.readBy)}，${minute(one.readAt)}` : '未阅', one.findings ? `${one.findings} 个` : '—']))),
      section('发现的问题', findingsTable(findings)));
  }

  async load(format) {
    try {
      const file = await api.sheet(`${this.path}/paper?format=${format}`);
      keep(file);
      tell(`已下载：${file.name}。清单含办案内容，请妥善保管；本次导出已记录。`);
    } catch (problem) {
      tell(problem.detail, { wrong: true });
    }
  }

  async end(unread, drawn) {
    const closed = unread.length ? await this.endUnread(unread, drawn)
      : await confirmed('结束审计', '结束后不能再登记问题。', '结束审计') && await this.closed();
    if (closed) {
      await this.show();
      tell('审计已结束。');
    }
  }

  /** Whoever leaves drawn cases unread says why; the paper prints it. */
  endUnread(unread, drawn) {
    return ask('结束审计', [{ name: 'unreadReason', label: '未阅卷的理由', type: 'area', must: true, hint: '5 至 100 字，记入操作记录，并印在问题清单上；不写个人信息' }], {
      yes: '结束审计', danger: true, note: `样本 ${drawn} 件中有 ${unread.length} 件没有阅卷：${listed(unread)}。确需结束的，请写明理由。结束后不能再登记问题。`,
      send: body => api.post(`${this.path}/closing`, body).then(() => true) });
  }

  async closed() {
    try {
      await api.post(`${this.path}/closing`);
      return true;
    } catch (problem) {
      tell(problem.detail, { wrong: true });
      return false;
    }
  }
}

function listed(cases) {
  return cases.slice(0, MOST_LISTED).map(one => one.case).join('、') + (cases.length > MOST_LISTED ? ' 等' : '');
}
