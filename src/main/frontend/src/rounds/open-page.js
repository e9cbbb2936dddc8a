import { api } from '../api.js';
import { dateField } from '../date-field.js';
import { element } from '../elements.js';
import { today } from '../today.js';
import { tell } from '../work/notice.js';
import { deadlinesOf, moment, toSend } from './reckon.js';
import { roundAddress } from './route.js';

/** The organiser's clerk deploys a round: which programme, and until when. */
export class OpenPage {

  constructor({ me }) {
    this.me = me;
    this.title = '部署推选活动';
    this.place = element('div', {});
    this.wrong = element('p', { class: 'wrong', role: 'alert', tabindex: '-1' });
  }

  async open() {
    const { items } = await api.get('/api/programmes');
    const own = items.filter(({ organiser }) => organiser === this.me.union);
    return element('div', {}, element('p', { class: 'back' }, element('a', { href: '#/' }, '返回活动列表')),
      element('h1', {}, this.title), own.length ? this.form(own) : element('div', { class: 'empty', role: 'status' },
        element('p', {}, '没有由本工会组织的推选项目。活动由印发通知的工会部署，项目由系统管理员按通知配置。')));
  }

  form(own) {
    const programme = element('select', { id: 'programme', onChange: () => this.choose(programme.value) },
      element('option', { value: '' }, '请选择'), ...own.map(({ id, title, notice }) => element('option', { value: id }, `${title}（${notice}）`)));
    this.programme = programme;
    this.button = element('button', { class: 'uc-button uc-primary' }, '部署活动');
    return element('form', { class: 'sheet uc-fields', novalidate: true, onSubmit: event => {
      event.preventDefault();
      this.send();
    } }, element('div', {}, element('label', { for: 'programme' }, '推选项目', element('span', { class: 'must', 'aria-hidden': 'true' }, ' *')), programme,
      this.programmeWrong = element('p', { class: 'error', role: 'alert' })),
    this.place, this.wrong, element('div', { class: 'uc-buttons' }, this.button));
  }

  async choose(id) {
    this.rows = [];
    this.place.replaceChildren();
    if (!id) {
      return;
    }
    const programme = await api.get(`/api/programmes/${encodeURIComponent(id)}`);
    this.rows = deadlinesOf(programme, today()).map(row => ({ ...row, ...controls(row) }));
    this.deadlinesWrong = element('p', { class: 'error', role: 'alert' });
    this.place.replaceChildren(element('fieldset', {}, element('legend', {}, '报送时限'),
      element('p', { class: 'hint' }, this.rows.some(({ past }) => past)
        ? '通知规定的时限已过的，请按本次活动重新填写；未规定时限的层级可以不填。' : '按通知填好，可以调整；未规定时限的层级可以不填。'),
      ...this.rows.map(({ node }) => node), this.deadlinesWrong), element('p', { class: 'hint' }, quotaText(programme)));
  }

  async send() {
    for (const node of [this.wrong, this.programmeWrong, this.deadlinesWrong, ...this.rows?.map(({ error }) => error) ?? []]) {
      node?.replaceChildren();
    }
    const typed = this.rows?.map(row => ({ ...row, day: row.dayInput.value, time: row.timeInput.value })) ?? [];
    typed.forEach(({ dayInput }) => dayInput.setAttribute('aria-invalid', 'false'));
    const { filled, deadlines } = toSend(typed);
    this.button.disabled = true;
    try {
      const { round } = await api.post('/api/rounds', { programme: this.programme.value, deadlines });
      tell(`活动已部署，编号 ${round}。`);
      location.hash = roundAddress(round);
    } catch (problem) {
      this.button.disabled = false;
      this.refused(problem, filled);
    }
  }

  refused(problem, filled) {
    for (const { field, message } of problem.errors ?? []) {
      const row = filled[/^deadlines\[(\d+)\]/.exec(field)?.[1]];
      row?.dayInput.setAttribute('aria-invalid', 'true');
      const place = row?.error ?? (field === 'programme' ? this.programmeWrong : this.deadlinesWrong) ?? this.wrong;
      place.append(place.textContent && '；', message);
    }
    this.wrong.textContent = problem.errors?.length ? '请更正标出的内容后重新提交。' : problem.detail;
    this.wrong.focus();
  }
}

function controls(row) {
  const { node, input } = dateField({ id: `day-${row.to}`, value: row.day });
  const time = element('input', { id: `time-${row.to}`, value: row.time, maxlength: '5', autocomplete: 'off', placeholder: '如 12:00' });
  const error = element('p', { class: 'error', role: 'alert' });
  return { dayInput: input, timeInput: time, error, node: element('div', { class: 'deadline' },
    element('div', {}, element('label', { for: `day-${row.to}` }, `报${row.name}`, row.must && element('span', { class: 'must', 'aria-hidden': 'true' }, ' *')), node),
    element('div', {}, element('label', { for: `time-${row.to}` }, '时刻（不填为当日 24 时）'), time),
    row.issued && element('p', { class: `hint${row.past ? ' past' : ''}` }, `通知规定：${moment(row.issued)}${row.past ? '，已过' : ''}`), error) };
}

function quotaText({ quota }) {
  if (!quota) {
    return '本项目不设名额。';
  }
  return quota.units.length ? `名额 ${quota.total} ${quota.measure}，已由通知分配到 ${quota.units.length} 个单位，部署后不再调整。`
    : `名额 ${quota.total} ${quota.measure}，部署后在任务“审定名额分配方案”中分配。`;
}
