import { api } from '../api.js';
import { ask, asked } from '../asking.js';
import { element } from '../elements.js';
import { tell } from '../work/notice.js';
import { choice } from './fields.js';

const PATH = '/api/reassignments';
const SUPERIORS = ['admin', 'supervisor'];

/** For who looks after others: what a colleague has claimed and cannot do goes to another, or back to the office. */
export const reassignmentsSection = {
  title: '转办任务',
  async open(me) {
    if (!me.roles.some(role => SUPERIORS.includes(role))) {
      return null;
    }
    const place = element('div', { class: 'reassigning' });
    await fill(place);
    return place;
  },
};

async function fill(place) {
  const { items } = await api.get(PATH);
  place.replaceChildren(
    element('p', { class: 'rule' }, '本级及下级人员因病等原因不能按期办理的，把已签收的任务转给同岗位的其他人，或者退回本组。办理期限不变；'
      + '回避和职责分离按接收人重新核对；双方账号、转办人和理由记入办理记录，原签收人未提交的草稿删除。'),
    element('ul', { 'aria-label': '有任务在手的人员' }, ...items.map(holder => line(holder, place))),
    element('p', { class: 'rule', hidden: items.length > 0 }, '目前没有已签收的任务。'));
}

const day = at => at ? at.slice(0, 10) : '没有期限';

function line(holder, place) {
  const { login, name, unionName, tasks, earliestDue } = holder;
  return element('li', {},
    element('div', { class: 'what' }, element('div', {}, `${name}（${login}）`),
      element('div', { class: 'days' }, `${unionName}　已签收 ${tasks} 项，最早期限 ${day(earliestDue)}`)),
    element('button', { type: 'button', class: 'uc-button', 'aria-label': `转办 ${name}（${login}）的任务`,
      onClick: () => move(login, place) }, '转办'));
}

async function move(login, place) {
  let inHand;
  try {
    inHand = await api.get(`${PATH}/${encodeURIComponent(login)}`);
  } catch (problem) {
    tell(problem.detail ?? problem.message, { wrong: true });
    return;
  }
  const { name, tasks, colleagues } = inHand;
  const boxes = tasks.map(task => element('input', { type: 'checkbox', value: task.id, checked: true }));
  const to = choice(Object.entries(colleagues).map(([value, label]) => ({ value, label: `${label}（${value}）` })), '退回本组，由同组人员签收');
  to.id = 'reassign-to';
  to.name = 'to';
  const reason = element('textarea', { id: 'reassign-reason', name: 'reason', maxlength: '100', rows: '2', required: true });
  const done = await ask(`转办 ${name} 的任务`, [
    element('fieldset', { class: 'tasks' }, element('legend', {}, '任务'), ...tasks.map((task, i) => element('label', {}, boxes[i],
      element('span', {}, `${task.name}　${task.case}`, element('span', { class: 'days' }, `期限 ${day(task.dueAt)}`))))),
    asked('reassign-to', '转给', to, '只列出担任相应岗位、今天没有请假的人员'),
    asked('reassign-reason', '理由', reason, '5 至 100 字，如“因病住院，不能按期办理”；不写姓名、证件号码等个人信息'),
  ], '转办', () => api.post(`${PATH}/${encodeURIComponent(login)}`, {
    tasks: boxes.filter(box => box.checked).map(box => box.value), to: to.value || null, reason: reason.value }));
  if (done) {
    tell(`已转办 ${done.moved} 项任务`);
    await fill(place);
  }
}
