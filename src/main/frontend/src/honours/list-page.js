import { api } from '../api.js';
import { ask, asked } from '../asking.js';
import { element } from '../elements.js';
import { keep } from '../files/keep.js';
import { table } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList, refusedIn } from '../paged-list.js';
import { tell } from '../work/notice.js';
import { LEVELS, STATES, honourAddress, honoursPath, mayExport, mayImport, maySearchById } from './route.js';

const COLUMNS = ['荣誉称号', '获得者', '级别', '授予单位', '授予日期', '状态'];

/** The titles held in the own union and those below it, the newest first. */
export class ListPage extends PagedList {

  constructor(desk) {
    super(desk, '荣誉登记');
  }

  async open() {
    await this.fill();
    const { me } = this.desk;
    const deed = (may, text, onClick) => may && element('button', { type: 'button', class: 'uc-button', onClick }, text);
    return element('div', {},
      element('div', { class: 'top' }, element('h1', {}, '荣誉登记'), element('p', { class: 'ways' },
        deed(maySearchById(me), '按身份证号查询', () => this.byId()),
        mayImport(me) && element('a', { class: 'uc-button', href: '#/import' }, '导入以往荣誉'),
        deed(mayExport(me), '导出名册', () => this.export()))),
      element('p', { class: 'hint' }, `${me.unionName}及下级工会的先进个人和集体；撤销的荣誉保留记录。`),
      this.filters(), this.place);
  }

  filters() {
    const { wish } = this.desk;
    const text = (id, longest, more = {}) => element('input', { id, value: wish[id] ?? '', autocomplete: 'off', spellcheck: 'false', maxlength: longest, ...more });
    const controls = { q: text('q', '60'), year: text('year', '4', { inputmode: 'numeric' }), level: choice('level', LEVELS, wish.level),
      state: choice('state', STATES, wish.state), union: text('union', '12', { placeholder: this.desk.me.union }) };
    const form = element('form', { class: 'filters', role: 'search', 'aria-label': '查询荣誉' },
      field('q', '称号、获得者、编号或文号', controls.q), field('year', '授予年度', controls.year), field('level', '级别', controls.level),
      field('state', '状态', controls.state), field('union', '工会编码', controls.union),
      element('div', { class: 'filter' }, element('button', { class: 'uc-button uc-primary' }, '查询')));
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.desk.wish = Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, control.value.trim()]));
      this.desk.wish.union = this.desk.wish.union.toUpperCase();
      this.restart();
    });
    const open = Object.values(wish).some(Boolean) || matchMedia('(min-width: 48rem)').matches;
    return element('details', { class: 'fold', open }, element('summary', {}, '查询条件'), form);
  }

  refused(problem, again) {
    return refusedIn(problem, again, '返回荣誉列表');
  }

  async fill() {
    const page = await api.get(honoursPath(this.desk.wish, PAGE_SIZE, this.after));
    const narrowed = Object.values(this.desk.wish).some(Boolean);
    this.place.replaceChildren(page.items.length ? element('div', {}, listOf(page.items), this.paging(page.next))
      : empty(narrowed ? '没有符合条件的荣誉。姓名须写全名。' : '本工会及下级工会还没有登记荣誉。'));
  }

  async byId() {
    const number = element('input', { id: 'id-number', autocomplete: 'off', spellcheck: 'false', maxlength: '18', autofocus: true });
    const found = await ask('按身份证号查询', [asked('id-number', '身份证号', number, '按完整的 18 位号码查询，每次查询都留有记录。')], '查询',
      () => api.post('/api/honours/searches', { idNumber: number.value.trim() }));
    if (found) {
      const elsewhere = found.elsewhere && element('p', { class: 'note' }, '此人在其他工会另有荣誉，不在您的办理范围内；推荐时系统会核对省级以上荣誉。');
      this.place.replaceChildren(found.items.length
        ? element('div', {}, element('p', { role: 'status' }, `按身份证号查到 ${found.items.length} 项：`), elsewhere, listOf(found.items))
        : element('div', {}, elsewhere, empty('没有查到此人在本工会及下级工会的荣誉。')));
      this.place.focus();
    }
  }

  async export() {
    const reason = element('input', { id: 'purpose', maxlength: '100', autocomplete: 'off' });
    const wish = Object.fromEntries(Object.entries(this.desk.wish).filter(([, value]) => value));
    const file = await ask('导出荣誉名册', [
      element('p', {}, Object.keys(wish).length ? '按当前查询条件导出，限本工会及下级工会。' : '导出本工会及下级工会的全部荣誉。'),
      asked('purpose', '用途', reason, '5 至 100 字。导出人、时间、用途记入办理记录，并写在名册上。'),
    ], '导出', () => api.file('/api/honours/exports', { ...wish, reason: reason.value }));
    if (file) {
      keep(file);
      tell(`已导出：${file.name}`);
    }
  }
}

function empty(text) {
  return element('div', { class: 'empty', role: 'status' }, element('p', {}, text));
}

function field(id, label, control) {
  return element('div', { class: 'filter' }, element('label', { for: id }, label), control);
}

function choice(id, options, chosen = '') {
  return element('select', { id }, ...[['', '全部'], ...options].map(([value, text]) =>
    element('option', { value, selected: value === chosen }, text)));
}

function listOf(items) {
  return table('荣誉', COLUMNS, items.map(honour => [
    element('span', {}, element('a', { href: honourAddress(honour.number) }, honour.title), element('small', { class: 'number' }, honour.number)),
    `${honour.holder}（${honour.unionName}）`, honour.levelName, honour.awarder, honour.awardedOn,
    element('span', { class: `state ${honour.state}` }, honour.stateName)]), 'honours');
}
