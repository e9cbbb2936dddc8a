import { api } from '../api.js';
import { element } from '../elements.js';
import { ask } from '../organisation/form-dialog.js';
import { button, facts } from '../organisation/parts.js';
import { printing } from '../rights/tables.js';
import { tell } from '../work/notice.js';
import { inspectionPath } from './route.js';
import { urged } from './words.js';

const WORDS = { text: '督查要求', basis: '依据', situation: '核实情况', measures: '措施', result: '整改结果', opinion: '审核意见', dueOn: '期限', reason: '原因' };

/** One inspection from top to bottom. */
export class InspectionPage {

  constructor({ me }, { number }) {
    Object.assign(this, { me, number });
    this.title = '督查';
  }

  async open() {
    const whole = await api.get(inspectionPath(this.number));
    const { card } = whole;
    this.title = card.title;
    this.whole = whole;
    const answers = !['ANSWERED', 'RECTIFIED', 'CLOSED', 'WITHDRAWN'].includes(card.state) && this.me.union === card.union && this.me.roles.includes('clerk');
    return element('div', {}, element('p', { class: 'back' }, element('a', { href: '#/' }, '返回督查')),
      element('section', { class: 'panel' }, element('div', { class: 'top' }, element('h1', {}, card.title), element('p', { class: 'ways no-print' },
        answers && element('a', { class: 'uc-button uc-primary', href: `/work/#/list/claimable?case=${encodeURIComponent(card.case)}` }, '去反馈'),
        this.may('JUDGE') && button('审核', () => this.judge(), 'uc-primary'), this.may('URGE') && button('催报', () => this.urge()),
        this.may('WITHDRAW') && button('撤销', () => this.withdraw()), printing())),
      facts([['编号', element('span', { class: 'number' }, card.case)], ['类别', card.kindName], ['督查工会', card.byName], ['被督查工会', card.unionName],
        ['状态', element('span', { class: `state ${card.state}` }, card.stateName)],
        ['期限', element('span', { class: card.overdue ? 'past' : null }, `${card.dueOn}${card.overdue ? ' 已逾期' : ''}`)],
        ['曾经逾期', card.late ? '是' : ''], ['催报', card.urged.length ? urged(card.urged) : '']])),
      ...whole.parts.map(part => this.part(part)));
  }

  may(deed) {
    return this.whole.may.includes(deed);
  }

  part({ stepName, name, at, content, files }) {
    return element('section', { class: 'panel', 'aria-label': stepName }, element('h2', {}, stepName),
      element('p', { class: 'hint' }, `${name}，${at.slice(0, 16).replace('T', ' ')}`),
      facts(Object.entries(WORDS).filter(([key]) => content?.[key]).map(([key, label]) => [label, element('span', { class: 'written' }, content[key])])),
      files.length > 0 && element('p', {}, '附件：', ...files.flatMap(file =>
        [element('a', { href: `/api/files/${encodeURIComponent(file.id)}`, download: file.name }, file.name), '　'])));
  }

  async judge() {
    const rectified = this.whole.card.state === 'RECTIFIED';
    const options = [['ACCEPT', '通过，办结'], ...rectified ? [] : [['RETURN', '退回，重新反馈']], ['RECTIFY', rectified ? '责令继续整改' : '责令整改']];
    await this.done(ask('审核', [
      { name: 'verdict', label: '结论', type: 'select', must: true, options: options.map(([value, label]) => ({ value, label })) },
      { name: 'opinion', label: '审核意见', type: 'area', must: true },
      { name: 'dueOn', label: '新的期限', type: 'date', hint: '退回、整改的填写' }], { yes: '确定',
      send: ({ dueOn, ...body }) => api.post(inspectionPath(this.number, 'judgement'), { ...body, dueOn: dueOn || null }) }), '已审核。');
  }

  async urge() {
    await this.done(ask('催报', [{ name: 'note', label: '说明', type: 'area' }], { note: '同一工会每个工作日至多催报一次。', yes: '催报',
      send: ({ note }) => api.post(inspectionPath(this.number, 'reminders'), { note: note || null }) }), '已催报。');
  }

  async withdraw() {
    await this.done(ask('撤销督查', [{ name: 'reason', label: '撤销原因', type: 'area', must: true }], { note: '被督查工会的任务随之收回，记录保留。', yes: '撤销',
      danger: true, send: body => api.post(inspectionPath(this.number, 'withdrawal'), body) }), '已撤销。');
  }

  async done(asking, news) {
    if (await asking !== undefined) {
      document.getElementById('main').replaceChildren(await this.open());
      tell(news);
    }
  }
}
