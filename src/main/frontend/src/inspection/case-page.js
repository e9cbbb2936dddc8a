import { api } from '../api.js';
import { element } from '../elements.js';
import { canPreview, downloadPath, preview } from '../files/preview.js';
import { rulesOf, trailTable } from '../history/trail.js';
import { ask } from '../organisation/form-dialog.js';
import { button, facts, table } from '../organisation/parts.js';
import { papersOf } from '../papers.js';
import { tell } from '../work/notice.js';
import { findingsTable, section } from './parts.js';
import { LEVELS, address, minute, person } from './route.js';

/** A case from top to bottom, as an auditor reads it. */
export class CasePage {

  constructor(desk, { number, caseNumber }) {
    Object.assign(this, { desk, audit: number, number: caseNumber });
    this.title = `阅卷 ${caseNumber}`;
    this.path = `/api/inspections/${encodeURIComponent(number)}`;
    this.whole = element('article', { class: 'card' });
  }

  async open() {
    await this.show();
    return this.whole;
  }

  async show() {
    const whole = await api.get(`${this.path}/cases/${encodeURIComponent(this.number)}`);
    const { card } = whole;
    this.whole.replaceChildren(...[element('p', { class: 'back' }, element('a', { href: address('audit', this.audit) }, '← 返回审计')),
      element('div', { class: 'top' }, element('h1', {}, `${card?.kind ?? '案件'} ${this.number}`), element('p', { class: 'ways' },
        button('登记问题', () => this.find(), 'uc-primary'), element('a', { class: 'uc-button', href: '/history/' }, '办理历史'), button('打印', () => print()))),
      card && section('基本情况', facts([['案号', this.number], ['事项', card.title], ['状态', card.stateName], ['立案日期', card.filedOn]])),
      whole.findings.length > 0 && section('本次审计发现的问题', findingsTable(whole.findings)),
      whole.hidden > 0 && element('p', { class: 'hint' }, `另有 ${whole.hidden} 份材料按规定不对审计岗位开放。`),
      papersOf(whole.papers, null),
      whole.rules.length > 0 && section('认定、审查所依据的规则', ...whole.rules.map(rulesOf)),
      whole.letters.length > 0 && section('文书', ...whole.letters.map(letterOf)),
      whole.documents.length > 0 && section('附件', filesOf(whole)),
      section('操作记录', trailTable(whole.trail))].filter(Boolean));
    // One page to read and to print: nothing stays folded.
    this.whole.querySelectorAll('.uc-paper').forEach(paper => { paper.open = true; });
  }

  async find() {
    const made = await ask('登记问题', [{ name: 'level', label: '类别', type: 'select', options: LEVELS, must: true },
      { name: 'clause', label: '依据的条款', must: true, hint: '如 冀工办发〔2017〕44号 二(一)2' },
      { name: 'text', label: '发现的情况', type: 'area', must: true }, { name: 'workingDays', label: '整改期限（工作日）', must: true, value: '10' },
      { name: 'union', label: '整改工会编码', hint: '留空为本案所属工会' }], { yes: '登记', note: `案件 ${this.number}。登记后由整改工会答复。`,
      send: ({ union, workingDays, ...values }) => api.post(`${this.path}/findings`,
        { ...values, case: this.number, workingDays: Number(workingDays) || 0, ...union && { union } }) });
    if (made) {
      await this.show();
      tell(`已登记：${made.number}`);
    }
  }
}

function letterOf({ number, title, on, text }) {
  return element('details', { class: 'letter', open: true }, element('summary', {}, `${title} ${number}（${on}）`), element('p', { class: 'letter-text' }, text));
}

function filesOf({ documents, names }) {
  return table('附件', ['名称', '提交', '操作'], documents.map(({ card, uploader, handedInAt }) => [card.name, `${person(names[uploader], uploader)}，${minute(handedInAt)}`,
    element('span', { class: 'deeds' }, canPreview(card) && button('预览', () => preview(card)),
      element('a', { class: 'uc-button', href: downloadPath(card.id), download: card.name }, '下载'))]));
}
