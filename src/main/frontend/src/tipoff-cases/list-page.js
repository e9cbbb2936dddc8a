import { api } from '../api.js';
import { ask, asked } from '../asking.js';
import { dateField } from '../date-field.js';
import { element } from '../elements.js';
import { keep } from '../files/keep.js';
import { button, empty, table } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList, refusedIn } from '../paged-list.js';
import { choice, filter, filters } from '../payments/parts.js';
import { has } from '../payments/route.js';
import { tell } from '../work/notice.js';
import { answerBy, next, stateOf } from './parts.js';
import { SORTS, STATES, caseAddress, query } from './route.js';

/** The tip-offs that the own union works on. */
export class ListPage extends PagedList {

  constructor(desk) {
    super(desk, '举报办理');
    this.standing = element('p', { class: 'standing', role: 'status' });
  }

  async open() {
    await this.fill();
    return element('div', {},
      element('div', { class: 'top' }, element('h1', {}, this.title), element('p', { class: 'ways' },
        has(this.desk.me, 'exporter') && button('导出举报件', () => this.export()), button('打印', () => print()))),
      element('p', { class: 'hint' }, '本工会办理的举报件。举报内容和被举报人在办理表单中签收后可见；举报人的联系方式在表单中写明理由后显示，每次都留有记录。'
        + '与本人亲属有关的、已移交上一级工会的，不在此列。'), this.standing, this.filters(), this.place);
  }

  filters() {
    const { wish, matters } = this.desk;
    const from = dateField({ id: 'from', value: wish.from ?? '' });
    const until = dateField({ id: 'until', value: wish.until ?? '' });
    const controls = {
      q: element('input', { id: 'q', value: wish.q ?? '', maxlength: '40', autocomplete: 'off', spellcheck: 'false' }),
      state: choice('state', STATES, wish.state), matter: choice('matter', matters.map(({ code, name }) => [code, name]), wish.matter),
      overdue: choice('overdue', [['true', '只看超期未答复的']], wish.overdue), from: from.input, until: until.input,
      sort: choice('sort', SORTS, wish.sort, '') };
    return filters('查询举报件', [filter('q', '编号', controls.q), filter('state', '状态', controls.state), filter('matter', '举报事项', controls.matter),
      filter('overdue', '是否超期', controls.overdue), filter('from', '收到日期自', from.node), filter('until', '至', until.node),
      filter('sort', '排序', controls.sort)], controls, values => {
      this.desk.wish = values;
      return this.restart();
    });
  }

  async fill() {
    const page = await api.get(`/api/tipoffs${query({ ...this.desk.wish, limit: PAGE_SIZE, after: this.after })}`);
    this.standing.replaceChildren(`未答复 ${page.open} 件`, page.overdue ? element('span', { class: 'past' }, `，其中超期 ${page.overdue} 件`) : '，没有超期的');
    this.place.replaceChildren(...(page.items.length ? [table('举报件', ['编号', '举报事项', '举报人', '收到', '应答复', '状态', '当前环节'],
      page.items.map(one => [element('a', { href: caseAddress(one.number) }, one.number), one.matterName, one.named ? '留有联系方式' : '匿名',
        one.receivedOn, answerBy(one), stateOf(one), next(one.task)]), 'tipoffs'), this.paging(page.next)]
      : [empty(element('p', {}, Object.values(this.desk.wish).some(Boolean) ? '没有符合条件的举报件。' : '本工会没有需要办理的举报件。'))]).filter(Boolean));
  }

  refused(problem, again) {
    return refusedIn(problem, again, '返回举报办理');
  }

  async export() {
    const reason = element('input', { id: 'purpose', name: 'reason', maxlength: '100', autocomplete: 'off' });
    const wish = Object.fromEntries(Object.entries(this.desk.wish).filter(([, value]) => value).map(([name, value]) => [name, name === 'overdue' || value]));
    const file = await ask('导出举报件', [element('p', {}, '按当前查询条件导出，与列表所示相同；不含举报内容、被举报人和举报人。'),
      asked('purpose', '用途', reason, '5 至 100 字。导出人、时间、用途记入办理记录。')], '导出',
    () => api.file('/api/tipoffs/exports', { ...wish, reason: reason.value }));
    if (file) {
      keep(file);
      tell(`已导出：${file.name}`);
    }
  }
}
