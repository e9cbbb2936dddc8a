import { api } from '../api.js';
import { element } from '../elements.js';
import { kinds } from '../files/kinds.js';
import { canPreview, downloadPath, preview } from '../files/preview.js';
import { ask } from '../organisation/form-dialog.js';
import { button, facts } from '../organisation/parts.js';
import { urged } from '../oversight/words.js';
import { tell } from '../work/notice.js';
import { answerForm } from './answer-form.js';
import { section, stateOf } from './parts.js';
import { address, isAuditor, minute, person } from './route.js';

/** One finding with its answers, and what may be done now. */
export class FindingPage {

  constructor(desk, { number }) {
    this.desk = desk;
    this.number = number;
    this.title = `审计问题 ${number}`;
    this.path = `/api/findings/${encodeURIComponent(number)}`;
    this.whole = element('article', { class: 'card' });
  }

  async open() {
    await this.show();
    return this.whole;
  }

  async show() {
    const { finding, parts, mayAnswer, mayClose, mayUrge } = await api.get(this.path);
    const { me } = this.desk;
    const known = mayAnswer ? await kinds() : [];
    const audits = isAuditor(me) && finding.auditor === me.union;
    this.whole.replaceChildren(...[element('p', { class: 'back' }, element('a', { href: audits ? address('audit', finding.audit) : '#/findings' }, '← 返回')),
      element('div', { class: 'top' }, element('h1', {}, `${finding.levelName} ${this.number}`), element('p', { class: 'ways no-print' }, mayUrge && button('催报', () => this.urge()), button('打印', () => print()))),
      section('基本情况', facts([['案号', audits ? element('a', { href: address('case', finding.audit, finding.case) }, finding.case) : finding.case],
        ['审计工会', finding.auditorName], ['整改工会', finding.unionName], ['依据条款', finding.clause], ['整改期限', finding.dueOn], ['状态', stateOf(finding)],
          ['催报', finding.urged.length ? `${urged(finding.urged)}${finding.urged.at(-1).note ? `：${finding.urged.at(-1).note}` : ''}` : '']])),
      section('经过', ...parts.map(partOf)),
      mayAnswer && section('答复', answerForm(known, body => this.done('replies', body, '已答复，等待审计人员核实。'))),
      mayClose && element('p', { class: 'deeds' }, button('销号', () => this.close(), 'uc-primary'), button('退回整改', () => this.sendBack()))].filter(Boolean));
  }

  async urge() {
    const done = await ask('催报', [{ name: 'note', label: '说明', type: 'area' }], { yes: '催报', note: '同一问题每个工作日至多催报一次；被审计工会在这里和每日提醒中看到。',
      send: ({ note }) => api.post(`${this.path}/reminders`, { note: note || null }).then(() => true) });
    await this.tellOf(done, '已催报。');
  }

  async close() {
    const done = await ask('销号', [{ name: 'text', label: '核实意见', type: 'area', must: true }], { yes: '销号', note: '销号后不能再改。',
      send: ({ text }) => api.post(`${this.path}/closure`, { text }).then(() => true) });
    await this.tellOf(done, '已销号。');
  }

  async sendBack() {
    const done = await ask('退回整改', [{ name: 'text', label: '退回的理由', type: 'area', must: true },
      { name: 'workingDays', label: '整改期限（工作日）', must: true, value: '5' }], { yes: '退回',
      send: ({ text, workingDays }) => api.post(`${this.path}/returns`, { text, workingDays: Number(workingDays) || 0 }).then(() => true) });
    await this.tellOf(done, '已退回。');
  }

  async done(what, body, told) {
    await api.post(`${this.path}/${what}`, body);
    await this.tellOf(true, told);
  }

  async tellOf(done, text) {
    if (done) {
      await this.show();
      tell(text);
    }
  }
}

function partOf({ name, actor, actorName, at, text, files }) {
  return element('div', { class: 'said' }, element('h3', {}, name, element('small', {}, `${person(actorName, actor)}　${minute(at)}`)),
    element('p', { class: 'words' }, text),
    files.length > 0 && element('ul', {}, ...files.map(file => element('li', {}, element('a', { href: downloadPath(file.id), download: file.name }, file.name), element('small', {}, `（${file.kind}）`),
      canPreview(file) && button('预览', () => preview(file))))));
}
