import { api } from '../api.js';
import { element } from '../elements.js';
import { FormPart } from './form-part.js';
import { tell } from './notice.js';

/** Where a form that starts a case is filed; other forms start none. */
const FILED_AT = { application: '/api/hardship/applications' };

/** A new case. */
export class StartPage {

  constructor(desk, { id }) {
    this.form = id;
  }

  async open() {
    const path = `/api/forms/${encodeURIComponent(this.form)}`;
    const answer = await api.get(path);
    this.title = answer.name;
    this.part = new FormPart(answer, { path: { draft: `${path}/draft`, form: path },
      onHandIn: values => this.file(values) });
    return element('div', { class: 'task-page' },
      element('header', { class: 'task-head' },
        element('p', { class: 'back' }, element('a', { href: '#/' }, '← 返回任务列表')),
        element('h1', {}, answer.name)),
      this.part.node);
  }

  destroy() {
    this.part?.destroy();
  }

  async file(values) {
    const filed = await api.post(FILED_AT[this.form], values);
    tell(`已登记，案号 ${filed.case}。`);
    location.replace(`#/list/claimable?case=${encodeURIComponent(filed.case)}`);
  }
}
