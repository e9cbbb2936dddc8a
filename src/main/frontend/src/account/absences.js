import { api } from '../api.js';
import { ask } from '../asking.js';
import { element } from '../elements.js';
import { tell } from '../work/notice.js';
import { choice, day, field, mark } from './fields.js';

const PATH = '/api/absences';
const STATES = { PLANNED: '未开始', RUNNING: '进行中', OVER: '已结束', CALLED_OFF: '已撤销' };

/** When I am away, who stands in for me, and for whom I do. */
export const absencesSection = {
  title: '请假与代理',
  async open(me) {
    const place = element('div');
    await fill(place, me);
    return place;
  },
};

async function fill(place, me) {
  const { items, colleagues, reasons } = await api.get(PATH);
  place.replaceChildren(
    element('p', { class: 'rule' }, '请假期间，代理人同时承担您的办理岗位（管理、督查、审计、导出岗位除外），办理记录写明代谁办理；'
      + '您已签收的任务自动退回待签收。参与过案件前序环节的代理人不能代办该案。'),
    element('ul', { class: 'sessions', 'aria-label': '请假与代理' }, ...items.map(item => line(item, me, place))),
    element('p', { class: 'rule', hidden: items.length > 0 }, '近期没有请假和代理。'),
    form(colleagues, reasons, place, me));
}

function line(item, me, place) {
  const { id, login, name, substituteName, from, until, reasonName, state } = item;
  const mine = login === me.user;
  const what = mine ? `${reasonName}${substituteName ? `，由${substituteName}代理` : '，无人代理'}` : `代理${name}（${reasonName}）`;
  const open = state === 'PLANNED' || state === 'RUNNING';
  return element('li', {},
    element('div', { class: 'what' }, element('div', {}, what, element('span', { class: open ? 'here' : 'days' }, STATES[state])),
      element('div', { class: 'days' }, `${from} 至 ${until}`)),
    mine && open && element('button', { type: 'button', class: 'uc-button', 'aria-label': `撤销 ${from} 至 ${until} 的请假`,
      onClick: () => callOff(id, `${from} 至 ${until}`, place, me) }, state === 'RUNNING' ? '提前结束' : '撤销'));
}

async function callOff(id, days, place, me) {
  const sent = await ask('结束请假', [element('p', {}, `${days} 的请假结束后，代理随即结束。`)], '确定',
    () => api.delete(`${PATH}/${id}`).then(() => true));
  if (sent) {
    tell('请假已结束');
    await fill(place, me);
  }
}

function form(colleagues, reasons, place, me) {
  const named = colleagues.map(({ value, label }) => ({ value, label: `${label}（${value}）` }));
  const fields = {
    from: day('absence-from', '开始日期'),
    until: day('absence-until', '结束日期（含当日）'),
    reason: field('absence-reason', '事由', choice(reasons, '请选择')),
    substitute: field('absence-substitute', '代理人', choice(named, '无人代理'), '同一工会的人员，岗位与您的岗位不能兼任的（如审批与出纳）不列出；代理人在此期间不能也请假'),
  };
  const button = element('button', { class: 'uc-button uc-primary' }, '登记请假');
  const made = element('form', { 'aria-label': '登记请假', novalidate: true },
    ...Object.values(fields).flatMap(({ parts }) => parts), button);
  made.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    try {
      await api.post(PATH, Object.fromEntries(Object.entries(fields)
        .map(([name, { control }]) => [name, control.value || null])));
      tell('请假已登记');
      await fill(place, me);
    } catch (problem) {
      mark(fields, problem);
    }
    button.disabled = false;
  });
  return made;
}
