import { api } from '../api.js';
import { element } from '../elements.js';
import { FormView } from '../form-view.js';
import { rememberUser, signInAgain } from '../relogin.js';
import { chosen } from './choosing.js';
import { startSource, taskSource } from './form-source.js';
import { handIn } from './handing-in.js';
import { nextAfter } from './next-task.js';

/** What was completed since Tasklist was opened, for whoever goes back to it. */
const completed = new Set();

/** A form within Tasklist: of a task, or the one that starts a case. */
export class FormHost {

  /** @param {import('./tasklist.js').Tasklist} tasklist @param {HTMLElement} node is filled */
  constructor(tasklist, node) {
    this.tasklist = tasklist;
    this.source = tasklist.taskId ? taskSource(tasklist.taskId) : null;
    this.notice = element('div', { class: 'uc-notice', role: 'status' });
    this.head = element('p', { class: 'uc-case', hidden: true });
    this.place = element('div', {});
    node.replaceChildren(this.head, this.notice, this.place);
    // Escape shuts a calendar or a list of choices; Tasklist would shut the whole dialog with all that was typed.
    node.addEventListener('keydown', event => event.key === 'Escape' && event.stopPropagation());
    this.loads = 0;
    this.submitting = null;
    rememberUser(tasklist.user);
  }

  open() {
    const { tasklist } = this;
    tasklist.onSubmit(() => this.submit());
    tasklist.onSave(() => this.view?.saveDraft());
    if (tasklist.taskId) {
      tasklist.onClaimChange(readOnly => this.claimChanged(readOnly));
    }
    tasklist.onGone(goneText);
    const end = tasklist.onSignedOut(() => signInAgain());
    tasklist.onLeave(() => this.close().finally(end));
    return this.load();
  }

  // What was claimed on this page stands open already: drawn once more it would lose what is being typed.
  claimChanged(readOnly) {
    if (this.view?.answer.readOnly !== readOnly) {
      return this.load();
    }
  }

  async load() {
    const load = ++this.loads;
    try {
      this.source ??= await this.choice();
      const answer = await api.get(this.source.form);
      if (load === this.loads) {
        this.show(answer);
        await this.view.ready;
      }
    } catch (problem) {
      this.tasklist.enable(false);
      this.say(problem.status === 404 && this.tasklist.taskId ? goneText(this.tasklist.taskId) : whatOf(problem));
    }
  }

  /** What is started: a process may have several ways in, such as each open round. */
  async choice() {
    this.tasklist.enable(false);
    this.say('');
    return startSource(await chosen(this.tasklist.process, this.place));
  }

  show(answer) {
    this.view?.destroy();
    this.tellCase(answer);
    this.say(...this.noticeOf(answer));
    const { draft, form } = this.source;
    this.view = new FormView(this.place, { answer, onChange: () => this.tasklist.dirty(),
      onSubmit: () => this.tasklist.submit(), autosave: { put: draft, delete: draft, form } });
    this.tasklist.enable(!answer.readOnly);
  }

  // Tasklist tells the case only on the card, which the list that is open need not have.
  tellCase({ case: number, title }) {
    this.head.textContent = number ? `案号 ${number}　${title}` : '';
    this.head.hidden = !number;
  }

  noticeOf({ readOnly, assignee, assigneeName }) {
    if (!readOnly) {
      return [''];
    }
    return assignee && assignee !== this.tasklist.user ? [`已由${assigneeName}签收，您只能查看`]
      : ['签收后才能填写', element('button', { type: 'button', class: 'uc-button uc-primary',
        onClick: event => this.claim(event.target) }, '签收')];
  }

  async claim(button) {
    button.disabled = true;
    try {
      await api.post(this.source.claim);
      await this.load();
    } catch (problem) {
      this.say(problem.status === 404 ? goneText(this.tasklist.taskId) : problem.detail);
    }
    this.tasklist.refresh();
  }

  /** @returns {Promise<object|null>} what Tasklist is told; null where the form stays open */
  submit() {
    this.submitting ??= this.handIn().finally(() => { this.submitting = null; });
    return this.submitting;
  }

  async handIn() {
    const { done, answer, problem } = await handIn(this.view, this.source);
    if (done) {
      return this.tasklist.taskId ? this.taskDone() : this.filed(answer);
    }
    if (problem && [403, 404, 409].includes(problem.status)) {
      await this.overtaken(problem);
    }
    return null;
  }

  async taskDone() {
    const { taskId } = this.tasklist;
    completed.add(taskId);
    const next = await nextAfter(taskId);
    // After Tasklist has closed this task itself.
    setTimeout(() => {
      if (next) {
        this.tasklist.show(next.id);
      }
      this.tasklist.say('已办结', `${this.view.answer.name}${next ? `；已打开下一项：${next.name}（${next.case}）` : ''}`);
    });
    return {};
  }

  filed({ case: number }) {
    this.tasklist.say('已登记', `案号 ${number}`);
    return {};
  }

  // Somebody else was faster: what was typed stays on the page, to be read and copied.
  async overtaken(problem) {
    const now = await api.get(this.source.form).catch(({ status }) => ({ gone: status === 404 }));
    if (now.gone || now.readOnly) {
      this.tasklist.enable(false);
      const again = element('button', { type: 'button', class: 'uc-button', onClick: () => this.claimAgain() }, '重新签收');
      this.say(`${now.gone ? goneText(this.tasklist.taskId) : problem.detail}；所填内容仍在本页，未提交`,
        ...now.gone || now.assignee ? [] : [again]);
    }
  }

  async claimAgain() {
    try {
      await api.post(this.source.claim);
      this.say('');
      this.tasklist.enable(true);
    } catch (problem) {
      this.say(problem.detail);
    }
  }

  say(text, ...more) {
    this.notice.replaceChildren(text, ...more);
    this.notice.hidden = !text;
  }

  async close() {
    this.loads++;
    await this.view?.destroy();
  }
}

// An error of this page's own has no words for the person; they must not be left before a page that does nothing.
function whatOf(problem) {
  if (!problem.detail) {
    console.error(problem);
  }
  return problem.detail ?? '表单没有能够打开，请刷新页面重试；仍不能打开的，请告诉系统管理员';
}

function goneText(taskId) {
  return completed.has(taskId) ? '该任务您已办结' : '该任务已由他人办结，或已不在您的办理范围内';
}
