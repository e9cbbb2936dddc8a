import { api } from '../api.js';
import { element } from '../elements.js';
import { Problem } from '../problem.js';
import { FormPart } from './form-part.js';
import { tell } from './notice.js';

/** A new case. */
export class StartPage {

  constructor(desk, { id }) {
    this.id = id;
  }

  async open() {
    this.entry = await entryOf(this.id);
    const path = `/api/forms/${encodeURIComponent(this.entry.form)}`;
    const answer = await api.get(path);
    this.title = this.entry.name;
    this.part = new FormPart(answer, { path: { draft: `${path}/draft`, form: path },
      onHandIn: values => this.file(values) });
    return element('div', { class: 'task-page' },
      element('header', { class: 'task-head' },
        element('p', { class: 'back' }, element('a', { href: '#/' }, '← 返回任务列表')),
        element('h1', {}, this.entry.name)),
      this.part.node);
  }

  destroy() {
    this.part?.destroy();
  }

  async file(values) {
    const filed = await api.post(this.entry.submit, values);
    tell(`已登记，案号 ${filed.case}。`);
    location.replace(`#/list/claimable?case=${encodeURIComponent(filed.case)}`);
  }
}

/** @throws {Problem} if there is nothing of that name to start now */
async function entryOf(id) {
  const { items } = await api.get('/api/forms');
  const entry = items.find(one => one.id === id);
  if (!entry) {
    throw new Problem({ status: 404, detail: '没有这个可以发起的事项，或者它已经截止' });
  }
  return entry;
}
