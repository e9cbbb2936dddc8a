import { api } from '../api.js';
import { confirmed } from '../dialog.js';
import { element } from '../elements.js';
import { dueOf, namesIn } from './cards.js';
import { FormPart } from './form-part.js';
import { refusal, tell } from './notice.js';
import { listAddress, taskAddress, tasksPath } from './route.js';
import { dueMark } from './task-table.js';

/** One task: what is known of the case, what was handed in before, the form. */
export class TaskPage {

  constructor(desk, { id }) {
    this.desk = desk;
    this.id = id;
    this.path = `/api/tasks/${encodeURIComponent(id)}`;
    this.place = element('div', { class: 'task-page' });
  }

  async open() {
    this.now = await this.desk.now();
    await this.fill();
    return this.place;
  }

  destroy() {
    this.part?.destroy();
  }

  async fill() {
    this.answer = await api.get(`${this.path}/form`).catch(gone);
    this.title = this.answer.name;
    this.part?.destroy();
    this.part = this.answer.readOnly ? new FormPart(this.answer, {})
      : new FormPart(this.answer, { path: { draft: `${this.path}/draft`, form: `${this.path}/form` },
        onHandIn: values => this.handIn(values) });
    this.place.replaceChildren(this.head(), this.part.node);
  }

  head() {
    const { case: number, title, name, dueAt, assignee, assigneeName } = this.answer;
    const { person, unit } = namesIn(title);
    const mine = assignee === this.desk.me.user;
    return element('header', { class: 'task-head' },
      element('p', { class: 'back' }, element('a', { href: listAddress(this.desk.list.tab, this.desk.list.filters) },
        `← 返回${this.desk.list.tab.name}`)),
      element('h1', {}, name),
      element('dl', { class: 'facts' },
        ...[['案号', number], ['申请人（人选）', person], ['单位', unit], ['办理期限', dueMark(dueOf(dueAt, this.now))],
          ['签收人', mine ? '本人' : assigneeName ?? '待签收']].map(([term, value]) =>
          element('div', {}, element('dt', {}, term), element('dd', {}, value)))),
      element('div', { class: 'ways' },
        !assignee && this.button('签收', 'uc-button uc-primary', () => this.claim()),
        mine && this.button('退回待签收', 'uc-button', () => this.unclaim()),
        element('button', { type: 'button', class: 'uc-button', onClick: () => window.print() }, '打印')),
      !assignee && element('p', { class: 'hint' }, '签收后才能填写。'));
  }

  button(text, style, act) {
    const button = element('button', { type: 'button', class: style, onClick: async () => {
      button.disabled = true;
      await act().catch(problem => {
        // Somebody else was faster: the page shows how it stands now.
        tell(problem.detail, { wrong: true });
        return this.refill();
      });
      button.disabled = false;
    } }, text);
    return button;
  }

  async claim() {
    await api.post(`${this.path}/claim`);
    tell(`已签收：${this.answer.case} ${this.answer.name}`);
    await this.refill();
  }

  async unclaim() {
    if (await confirmed('退回待签收', '任务将回到本组待认领，由您或本组其他人重新签收办理。', '退回')) {
      await this.part.saveDraft();
      await api.post(`${this.path}/unclaim`);
      tell(`已退回：${this.answer.case} ${this.answer.name}`);
      await this.refill();
    }
  }

  refill() {
    return this.fill().then(() => document.getElementById('main').focus({ preventScroll: true }),
      problem => this.place.replaceChildren(refusal(problem, () => this.refill())));
  }

  async handIn(values) {
    await api.post(`${this.path}/complete`, values);
    const done = `已提交：${this.answer.case} ${this.answer.name}。`;
    const next = await this.next().catch(() => null);
    tell(next ? `${done}已打开列表中的下一项。` : `${done}列表中没有其他任务了。`);
    // In the place of the task that is done: going back leads to the list.
    location.replace(next ? taskAddress(next.id) : listAddress(this.desk.list.tab, this.desk.list.filters));
  }

  // Whoever has surveyed a household may not sign the survey as well: what nobody has claimed of the same case is left to
  // be chosen, and does not open by itself.
  async next() {
    const { tab, filters } = this.desk.list;
    const { items } = tab.query ? await api.get(tasksPath({ tab, filters, limit: 10 })) : { items: [] };
    return items.find(task => task.id !== this.id && (task.assignee || task.case !== this.answer.case));
  }
}

function gone(problem) {
  if (problem.status === 404) {
    problem.title = '任务不在了';
    problem.detail = '这项任务已经办结、已由他人签收，或者不在您的办理范围内。';
  }
  throw problem;
}
