import { api } from '../api.js';
import { ask, asked } from '../asking.js';
import { element } from '../elements.js';
import { keep } from '../files/keep.js';
import { button } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList, refusedIn } from '../paged-list.js';
import { tell } from '../work/notice.js';
import { choice, filter, filters } from './parts.js';
import { SORTS, has, path } from './route.js';

/**
 * A list of payments, batches, vouchers or recoveries that is searched, sorted, turned and exported. What was looked for stays
 * while one of the list is looked at. Who extends it says with `draw(page)` what a page shows.
 */
export class SearchedList extends PagedList {

  /** @param {{list: string, title: string, note: string, fields: object[]}} what list: where it is asked for; fields: id, label, options */
  constructor(desk, what) {
    super(desk, what.title);
    this.what = what;
    this.wish = desk.wishes[what.list] ??= {};
  }

  filters() {
    const controls = Object.fromEntries(this.what.fields.map(({ id, options, ...more }) => [id, options ? choice(id, options, this.wish[id])
      : element('input', { id, value: this.wish[id] ?? '', maxlength: '40', autocomplete: 'off', spellcheck: 'false', ...more.given })]));
    controls.union = element('input', { id: 'union', value: this.wish.union ?? '', maxlength: '12', autocomplete: 'off', placeholder: this.desk.me.union });
    controls.sort = choice('sort', SORTS, this.wish.sort, '');
    return filters(`查询${this.title}`, [...this.what.fields.map(({ id, label }) => filter(id, label, controls[id])),
      filter('union', '工会编码', controls.union), filter('sort', '排序', controls.sort)], controls, values => {
      this.wish = this.desk.wishes[this.what.list] = { ...values, union: values.union.toUpperCase() };
      return this.restart();
    });
  }

  refused(problem, again) {
    return refusedIn(problem, again, '返回帮扶资金');
  }

  async fill() {
    const page = await api.get(path(`/api/${this.what.list}`, { ...this.wish, limit: PAGE_SIZE, after: this.after }));
    this.place.replaceChildren(...[this.draw(page.items), this.paging(page.next)].filter(Boolean));
  }

  exporting() {
    return has(this.desk.me, 'exporter') && button(`导出${this.what.exported}`, () => this.export());
  }

  async export() {
    const reason = element('input', { id: 'purpose', maxlength: '100', autocomplete: 'off' });
    const wish = Object.fromEntries(Object.entries(this.wish).filter(([, value]) => value));
    const file = await ask(`导出${this.what.exported}`, [element('p', {}, this.what.note),
      asked('purpose', '用途', reason, '5 至 100 字。导出人、时间、用途记入办理记录。')], '导出',
    () => api.file(`/api/${this.what.list}/exports`, { ...wish, reason: reason.value }));
    if (file) {
      keep(file);
      tell(`已导出：${file.name}`);
    }
  }
}
