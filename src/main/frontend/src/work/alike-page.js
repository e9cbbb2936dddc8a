import { api } from '../api.js';
import { confirmed } from '../dialog.js';
import { element } from '../elements.js';
import { papersOf } from '../papers.js';
import { commonForm } from './alike.js';
import { dueOf, namesIn } from './cards.js';
import { FormPart } from './form-part.js';
import { tell } from './notice.js';
import { progressOf } from './progress.js';
import { alikeAddress, listAddress } from './route.js';
import { dueMark } from './task-table.js';

/** One form for several cases of the same step: each is looked at, each is completed with a record of its own. */
export class AlikePage {

  constructor(desk, { key, ids }) {
    this.desk = desk;
    this.key = key;
    this.ids = ids;
    this.looked = new Set();
  }

  async open() {
    this.now = await this.desk.now();
    this.cases = await this.stillOpen(this.ids);
    const [first] = this.cases;
    if (!first) {
      throw { status: 404, title: '没有可以批量办理的任务', detail: '所选任务已经办结、已由他人签收，或者须逐案办理。' };
    }
    this.title = `批量办理：${first.name}`;
    this.part = new FormPart({ ...first, schema: commonForm(first.schema), data: {}, earlier: [], readOnly: false,
      draftSavedAt: null },
      { onHandIn: values => this.handIn(values), hand: `提交 ${this.cases.length} 案` });
    return element('div', { class: 'task-page' }, this.head(), this.list(), this.part.node);
  }

  // Those of them that the person may still complete, and that may be completed together.
  async stillOpen(ids) {
    const found = [];
    for (const id of ids) {
      const answer = await api.get(`/api/tasks/${encodeURIComponent(id)}/form`).catch(problem => {
        if (problem.status === 0 || problem.status >= 500) {
          throw problem;
        }
      });
      if (answer?.alike && answer.key === this.key && [null, this.desk.me.user].includes(answer.assignee)) {
        found.push({ ...answer, id });
      }
    }
    return found;
  }

  destroy() {
    this.part?.destroy();
  }

  head() {
    const missing = this.ids.length - this.cases.length;
    return element('header', { class: 'task-head' },
      element('p', { class: 'back' }, element('a', { href: listAddress(this.desk.list.tab, this.desk.list.filters) }, '← 返回任务列表')),
      element('h1', {}, `${this.title}（${this.cases.length} 案）`),
      element('p', {}, '请逐案查看材料。下面的表单填写一次，系统为每一案单独办理、单独留下记录；某一案被拒绝，不影响其他案件。'),
      missing > 0 && element('p', { class: 'hint', role: 'status' }, `另有 ${missing} 项已由他人办理或不能批量办理，未列入。`));
  }

  list() {
    return element('section', { class: 'cases', 'aria-label': '所选案件' }, ...this.cases.map(one => this.summary(one)));
  }

  summary(one) {
    const { person, unit } = namesIn(one.title);
    const details = element('details', { class: 'case', onToggle: () => {
      if (details.open && !this.looked.has(one.id)) {
        this.looked.add(one.id);
        seen.textContent = '已查看';
        details.append(element('div', { class: 'uc-form' }, papersOf(one.earlier) ?? '没有此前环节的材料。'));
      }
    } });
    const seen = element('span', { class: 'seen' }, '未查看');
    details.append(
      element('summary', {}, element('span', { class: 'number' }, one.case), element('span', {}, person),
        element('span', {}, unit), dueMark(dueOf(one.dueAt, this.now)), seen),
      this.figures(one.data?.context?.assessment));
    return details;
  }

  figures(assessment) {
    const told = assessment && [['低保标准', `${assessment.standard} 元/月`], ['家庭人均月收入', `${assessment.grossPerHead} 元`],
      ['扣除刚性支出后', `${assessment.netPerHead} 元`], ['测算类别', assessment.category ?? '无'],
      ['测算结论', assessment.decision]];
    return element('dl', { class: 'facts' }, ...(told ?? []).map(([term, value]) =>
      element('div', {}, element('dt', {}, term), element('dd', {}, String(value)))));
  }

  async handIn(values) {
    const unseen = this.cases.length - this.looked.size;
    const question = `将以同一意见办结 ${this.cases.length} 案“${this.cases[0].name}”，办结后不能撤回。`
      + (unseen ? `其中 ${unseen} 案的材料您还没有展开查看。` : '');
    if (!await confirmed('确认批量办理', question, `办结 ${this.cases.length} 案`)) {
      return;
    }
    const { results } = await progressOf(this.title, this.cases,
      one => api.post(`/api/tasks/${encodeURIComponent(one.id)}/complete?claim=true`, values), { done: '已办结' });
    await this.goOn(results);
  }

  // Those that were refused and are still there stay here with what was filled in; the others are done.
  async goOn(results) {
    const refused = results.filter(({ problem }) => problem);
    tell(`批量办理完成：办结 ${results.length - refused.length} 案${refused.length ? `，未办结 ${refused.length} 案` : ''}。`,
      { wrong: refused.length > 0 });
    this.cases = await this.stillOpen(refused.map(({ item }) => item.id));
    if (this.cases.length === 0) {
      location.replace(listAddress(this.desk.list.tab, this.desk.list.filters));
      return;
    }
    this.ids = this.cases.map(({ id }) => id);
    history.replaceState(null, '', alikeAddress(this.key, this.ids));
    this.part.button.textContent = `再次提交 ${this.cases.length} 案`;
    document.querySelector('.cases').replaceWith(this.list());
    document.querySelector('.task-head').replaceWith(this.head());
    const wrong = refused.find(({ problem }) => problem.errors?.length);
    if (wrong) {
      this.part.view.showProblem(wrong.problem);
    }
  }
}
