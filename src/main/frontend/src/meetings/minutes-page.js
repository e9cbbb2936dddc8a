import { api } from '../api.js';
import { element } from '../elements.js';
import { lines, printing } from '../rights/tables.js';

/** 会议记录 of one meeting, to be read and printed for signature. */
export class MinutesPage {

  constructor(desk, { id }) {
    this.id = id;
  }

  async open() {
    const minutes = await api.get(`/api/meetings/${encodeURIComponent(this.id)}`);
    this.title = `会议记录 ${minutes.number}`;
    const names = votes => minutes.participants.filter(person => person.votes === votes).map(nameOf).join('、');
    return element('div', {},
      element('p', { class: 'no-print ways' }, element('a', { href: '#/' }, '返回会议列表'), printing(),
        element('a', { class: 'uc-button', href: `/api/meetings/${encodeURIComponent(minutes.number)}/minutes`, download: '' }, '下载会议记录（Word）')),
      element('article', { class: 'result minutes' },
        element('h1', {}, `${minutes.union}${minutes.body}会议记录`),
        lines([['会议编号', minutes.number], ['时间', `${minutes.heldOn}${minutes.startedAt ? ` ${minutes.startedAt.slice(0, 5)}` : ''}`],
          ['地点', minutes.place], ['主持人', minutes.chair], ['记录人', minutes.recorder], ['情况介绍人', minutes.presenter],
          ['应到', `${minutes.expected} 人`], ['实到', `${minutes.present} 人`], ['出席人员', names(true)], ['列席人员', names(false)]]),
        element('h2', {}, '审议议题和表决结果'),
        ...minutes.items.map(itemOf),
        element('div', { class: 'signing' }, ...['主持人', '记录人', '核签人'].map(who => element('p', {}, `${who}（签字）：`)),
          element('p', {}, '出席人员（签字）：'), element('p', {}, '　　年　　月　　日')),
        element('p', { class: 'hint' }, `${minutes.recordedBy}于 ${minutes.recordedAt.slice(0, 16).replace('T', ' ')} 登记。姓名隐去部分内容，全名以案卷为准。`)));
  }
}

function nameOf({ name, position, workerRepresentative }) {
  const more = [...new Set([position, workerRepresentative && '职工代表'])].filter(Boolean).join('，');
  return more ? `${name}（${more}）` : name;
}

function itemOf(item, index) {
  const { ballot } = item;
  return element('section', { class: 'item' }, element('h3', {}, `${index + 1}. ${item.title}`), lines([
    ['事项', `${item.matter}（${item.case}）`],
    ['回避', ballot && (item.withdrawn.map(({ name, reason }) => `${name}（${reason}）`).join('、') || '无')],
    ['表决', ballot && `应表决 ${item.voters} 人：同意 ${ballot.agree} 票，不同意 ${ballot.against} 票，弃权 ${ballot.abstain} 票`],
    ['讨论意见', item.discussion], ['结果', `${item.carried ? '通过' : '未通过'}${item.reason ? `：${item.reason}` : ''}`]]));
}
