import { api } from '../api.js';
import { element } from '../elements.js';
import { keep } from '../files/keep.js';
import { ask } from '../organisation/form-dialog.js';
import { button, facts, table } from '../organisation/parts.js';
import { today } from '../today.js';
import { tell } from '../work/notice.js';
import { summariesPath, tabs } from './route.js';
import { day, urged, years } from './words.js';

const PARTS = [['practice', '做法经验'], ['problems', '存在问题'], ['advice', '意见建议']];

/** The summaries of a year or a campaign: the own one, what is asked, and those of the unions next below. */
export class SummariesPage {

  constructor({ me }, { name }) {
    this.me = me;
    this.title = '工作总结';
    this.occasion = name || years(today())[0];
    this.place = element('div', { class: 'place', tabindex: '-1' });
  }

  async open() {
    await this.fill();
    const own = element('input', { id: 'occasion', value: this.occasion, list: 'years', autocomplete: 'off' });
    return element('div', {}, tabs('summaries'), element('div', { class: 'top' }, element('h1', {}, '工作总结')),
      element('form', { class: 'filters no-print', onSubmit: event => {
        event.preventDefault();
        location.hash = `#/summaries/${encodeURIComponent(own.value.trim())}`;
      } }, element('div', { class: 'filter' }, element('label', { for: 'occasion' }, '年度或者活动编号'), own,
        element('datalist', { id: 'years' }, ...years(today()).map(value => element('option', { value })))),
      element('div', { class: 'filter' }, element('button', { class: 'uc-button' }, '查看'))), this.place);
  }

  is(...roles) {
    return roles.some(role => this.me.roles.includes(role));
  }

  async fill() {
    this.found = await api.get(summariesPath(this.occasion));
    const { own, below, belowDueOn } = this.found;
    this.place.replaceChildren(this.own(own), ...below.length ? [this.below(below, belowDueOn)] : []);
  }

  own(own) {
    const open = own.state !== 'SUBMITTED';
    const { askedBy, dueOn, title } = this.found;
    return element('section', { class: 'panel', 'aria-labelledby': 'own' }, element('div', { class: 'top' }, element('h2', { id: 'own' }, title),
      element('p', { class: 'ways no-print' }, open && this.is('clerk') && button(own.content ? '修改' : '填写', () => this.write(own), 'uc-primary'),
        open && own.content && this.is('approver') && button('签发并报送', () => this.submit(), 'uc-primary'),
        button('下载汇编（Word）', () => this.paper()))),
    facts([['工会', own.unionName], ['状态', element('span', { class: `state ${own.state}` }, own.stateName)],
      ['上级要求', askedBy ? element('span', { class: own.late ? 'past' : null }, `${askedBy}：${dueOn} 前报送${own.late ? '，已逾期' : ''}`) : ''],
      ['报送日期', own.submittedAt ? day(own.submittedAt) : ''], ['退回原因', own.reason ?? ''], ['催报', own.urged.length
        ? `${urged(own.urged)}${own.urged.at(-1).note ? `：${own.urged.at(-1).note}` : ''}` : '']]), own.content && content(own.content));
  }

  below(below, dueOn) {
    const waiting = below.filter(({ state }) => state !== 'SUBMITTED');
    return element('section', { class: 'panel', 'aria-labelledby': 'below' }, element('div', { class: 'top' }, element('h2', { id: 'below' }, '下级工会'),
      element('p', { class: 'ways no-print' }, this.is('clerk') && button(dueOn ? '改期限' : '设定报送期限', () => this.call(dueOn)),
        dueOn && waiting.length > 0 && this.is('clerk', 'reviewer') && button('催报', () => this.urge(waiting)))),
    element('p', {}, `${dueOn ? `报送期限 ${dueOn}：` : '还没有设定报送期限：'}应报 ${below.length} 个，已报 ${below.length - waiting.length} 个，逾期未报 ${
      waiting.filter(({ late }) => late).length} 个。`),
    table('报送情况', ['工会', '状态', '报送日期', '逾期', '催报', '操作'], below.map(one => [one.unionName,
      element('span', { class: `state ${one.state}` }, one.stateName), day(one.submittedAt), one.late ? element('span', { class: 'past' }, '逾期') : '—',
      urged(one.urged), one.state === 'SUBMITTED' && this.is('reviewer', 'approver') ? button('退回', () => this.sendBack(one), 'small') : '—']), 'returns'),
    ...below.filter(one => one.content).map(one => element('details', {}, element('summary', {}, `${one.unionName}的总结`), content(one.content))));
  }

  async write(own) {
    await this.done(ask(this.found.title, PARTS.map(([name, label]) => ({ name, label, type: 'area', must: true, value: own.content?.[name] })), {
      note: '写单位和事项，不写职工的姓名、身份证号、电话。', yes: '保存', send: body => api.put(`${summariesPath(this.occasion)}${own.savedAt ? `?savedAt=${encodeURIComponent(own.savedAt)}` : ''}`, body) }),
    '已保存，由审批人签发报送。');
  }

  async submit() {
    await this.done(ask('签发并报送', [], { note: '报送后不能修改，需要修改的由上级退回。', yes: '签发并报送',
      send: () => api.post(summariesPath(this.occasion, 'submission')) }), '已报送。');
  }

  async call(dueOn) {
    await this.done(ask('设定报送期限', [{ name: 'dueOn', label: '报送期限', type: 'date', must: true, value: dueOn }], { yes: '确定',
      send: body => api.put(summariesPath(this.occasion, 'deadline'), body) }), '已设定报送期限。');
  }

  async urge(waiting) {
    await this.done(ask('催报', [{ name: 'unions', label: '催报的工会', type: 'choices', must: true, value: waiting.filter(({ late }) => late).map(({ union }) => union),
      options: waiting.map(({ union, unionName }) => ({ value: union, label: unionName })) }, { name: 'note', label: '说明', type: 'area' }], {
      note: '同一工会每个工作日至多催报一次。', yes: '催报',
      send: ({ unions, note }) => api.post(summariesPath(this.occasion, 'reminders'), { unions, note: note || null }) }), '已催报。');
  }

  async sendBack({ union, unionName }) {
    await this.done(ask(`退回${unionName}的总结`, [{ name: 'reason', label: '退回原因', type: 'area', must: true }], { yes: '退回',
      send: body => api.post(summariesPath(this.occasion, 'returns'), { union, ...body }) }), '已退回。');
  }

  async paper() {
    try {
      keep(await api.sheet(summariesPath(this.occasion, 'paper')));
    } catch (problem) {
      tell(problem.detail, { wrong: true });
    }
  }

  async done(asking, news) {
    if (await asking !== undefined) {
      await this.fill();
      tell(news);
    }
  }
}

function content(summary) {
  return facts(PARTS.map(([key, label]) => [label, element('span', { class: 'written' }, summary[key])]));
}
