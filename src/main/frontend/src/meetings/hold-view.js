import { Component, h } from 'preact';
import { api } from '../api.js';
import { confirmed } from '../dialog.js';
import { tell } from '../work/notice.js';
import { Attendance } from './attendance.js';
import { Ballots } from './ballots.js';
import { Button, Choice, Field, Wrong } from './fields.js';
import { begun, choosing, chosenOf, summaryOf, toSend } from './record.js';
import { minutesAddress } from './route.js';

/** A meeting is recorded: what it is about, who came, how each was voted on; then all of it is decided at once. */
export class HoldView extends Component {

  constructor({ before, me }) {
    super();
    this.state = { meeting: begun(before, me), errors: [], told: null, busy: false };
    this.change = changed => {
      this.props.onTyped();
      this.setState(({ meeting }) => ({ meeting: { ...meeting, ...changed } }));
    };
  }

  async handIn() {
    const { before: { body }, onDone } = this.props;
    const { meeting } = this.state;
    this.setState({ errors: [], told: null });
    if (!await confirmed('确认提交会议记录', summaryOf(meeting, body.roll), '提交并办结')) {
      return;
    }
    this.setState({ busy: true });
    try {
      const held = await api.post('/api/meetings', toSend(meeting, body));
      const carried = held.items.filter(item => item.carried).length;
      tell(`会议 ${held.number} 已记录：${held.items.length} 项议题已办结，通过 ${carried} 项，未通过 ${held.items.length - carried} 项。`);
      onDone();
      location.hash = minutesAddress(held.number);
    } catch (problem) {
      this.setState({ busy: false, errors: inOrder(problem.errors ?? []), told: problem.detail ?? '操作未能完成，请稍后重试' });
      this.summary.focus();
      this.summary.scrollIntoView({ block: 'center' });
    }
  }

  render({ before }, { meeting, errors, told, busy }) {
    const { body, last } = before;
    const shared = { meeting, roll: body.roll, errors, change: this.change };
    return h('form', { novalidate: true, class: 'holding', onSubmit: event => {
      event.preventDefault();
      this.handIn();
    } },
    h('p', { class: 'hint' }, body.rule),
    h(Items, shared), h(Circumstances, shared), h(Attendance, { ...shared, last }), h(Ballots, shared),
    h('div', { class: 'summary', role: 'alert', tabindex: '-1', hidden: !told, ref: node => { this.summary = node; } },
      h('p', {}, told), h('ul', {}, errors.map(({ field, message }) => h('li', { key: field + message }, `${placeOf(field)}${message}`)))),
    h('div', { class: 'hand-in' }, h('button', { class: 'uc-button uc-primary', disabled: busy || chosenOf(meeting).length === 0 },
      busy ? '正在提交…' : `提交会议记录（${chosenOf(meeting).length} 项议题）`)));
  }
}

/** As they stand on the page. */
function inOrder(errors) {
  const place = ({ field }) => Number(/\[(\d+)\]/.exec(field)?.[1] ?? -1);
  return [...errors].sort((one, other) => place(one) - place(other));
}

/** Where a path is, in words, for whoever reads all that is wrong in one place. */
function placeOf(path) {
  const [, list, index] = /^(items|participants)\[(\d+)\]/.exec(path) ?? [];
  return list ? `${list === 'items' ? '议题' : '到会人员'} ${Number(index) + 1}：` : '';
}

function Items({ meeting, errors, change }) {
  const choose = (items, chosen) => change({ items: items.reduce((next, item) => choosing(next, item, chosen), meeting).items });
  const open = meeting.items.filter(({ withheld }) => !withheld);
  return h('section', { class: 'panel', 'aria-labelledby': 'what' },
    h('h2', { id: 'what' }, '一、议题'),
    meeting.items.length === 0 && h('p', { class: 'hint' }, '没有待该机构审议的议题。'),
    open.length > 1 && h('div', { class: 'deeds' },
      h(Button, { onClick: () => choose(open, true) }, `全选（${open.length} 项）`),
      h(Button, { onClick: () => choose(open, false) }, '全不选')),
    h(Wrong, { errors, at: 'items' }),
    h('ul', { class: 'agenda' }, meeting.items.map(item => h('li', { key: item.case },
      h(Choice, { checked: item.chosen, disabled: item.withheld, onChange: chosen => choose([item], chosen),
        label: h('span', {}, h('strong', {}, item.title), h('span', { class: 'about' }, `${item.matter} · ${item.case}`
          + `${item.dueAt ? ` · 期限 ${item.dueAt.slice(0, 10)}` : ''}`)) }),
      item.withheld && h('p', { class: 'hint' }, '您与该对象有亲属关系，应当回避，请由其他记录人记录。')))));
}

function Circumstances({ meeting, roll, errors, change }) {
  const field = (at, label, more = {}) => h(Field, { key: at, at, label, value: meeting[at], errors, must: true,
    onChange: value => change({ [at]: value }), ...more });
  return h('section', { class: 'panel', 'aria-labelledby': 'where' },
    h('h2', { id: 'where' }, '二、会议情况'),
    h('div', { class: 'fields' }, field('heldOn', '会议日期', { type: 'date' }),
      field('startedAt', '开始时间', { must: false, longest: 5, placeholder: '时:分' }), field('place', '会议地点'),
      field('chair', '主持人', { longest: 30 }), field('recorder', '记录人', { longest: 30 }),
      field('presenter', '情况介绍人', { longest: 30, must: false }), field('expected', '应到人数（有表决权）', { type: 'number' }),
      roll === 'COUNT' && field('present', '实到人数（有表决权）', { type: 'number' })));
}
