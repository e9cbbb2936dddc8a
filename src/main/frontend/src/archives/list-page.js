import { api } from '../api.js';
import { element } from '../elements.js';
import { PAGE_SIZE, PagedList, refusedIn } from '../paged-list.js';
import { ExportDialog } from './export-dialog.js';
import { byIdNumber } from './id-search.js';
import { CATEGORIES, STATES, archivesPath, cardAddress, mayChange, mayExport, maySearchById } from './route.js';

const COLUMNS = ['档案编号', '姓名', '建档工会', '困难类别', '状态', '建档日期'];

/** The archives of the own union and of those below it. */
export class ListPage extends PagedList {

  constructor(desk) {
    super(desk, '困难职工档案');
  }

  async open() {
    await this.fill();
    const { me } = this.desk;
    return element('div', {},
      element('div', { class: 'top' }, element('h1', {}, '困难职工档案'),
        element('p', { class: 'ways' },
          maySearchById(me) && element('button', { type: 'button', class: 'uc-button', onClick: () => this.byId() }, '按身份证号查档'),
          mayExport(me) && element('button', { type: 'button', class: 'uc-button', onClick: () =>
            new ExportDialog(this.desk.wish).open() }, '导出名单'),
          mayChange(me) && element('a', { class: 'uc-button', href: '#/changes' }, '档案变动'))),
      element('p', { class: 'hint' }, `${me.unionName}及下级工会的档案；姓名、号码、住址均隐去部分内容。`),
      this.filters(), this.place);
  }

  filters() {
    const { wish } = this.desk;
    const q = element('input', { id: 'q', value: wish.q ?? '', autocomplete: 'off', spellcheck: 'false', maxlength: '60' });
    const union = element('input', { id: 'union', value: wish.union ?? '', autocomplete: 'off', spellcheck: 'false',
      maxlength: '12', placeholder: this.desk.me.union });
    const state = choice('state', [['', '全部'], ...STATES], wish.state);
    const category = choice('category', [['', '全部'], ...CATEGORIES.map(([name, standard]) => [name, `${name}（${standard}）`])], wish.category);
    const form = element('form', { class: 'filters', role: 'search', 'aria-label': '查询档案' },
      field('q', '编号、姓名或单位', q), field('state', '状态', state), field('category', '困难类别', category),
      field('union', '工会编码', union),
      element('div', { class: 'filter' }, element('button', { class: 'uc-button uc-primary' }, '查询')));
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.desk.wish = { q: q.value.trim(), state: state.value, category: category.value,
        union: union.value.trim().toUpperCase() };
      this.restart();
    });
    const open = Object.values(wish).some(Boolean) || matchMedia('(min-width: 48rem)').matches;
    return element('details', { class: 'fold', open }, element('summary', {}, '查询条件'), form);
  }

  refused(problem, again) {
    return refusedIn(problem, again, '返回档案列表');
  }

  async fill() {
    const page = await api.get(archivesPath(this.desk.wish, PAGE_SIZE, this.after));
    this.place.replaceChildren(page.items.length ? element('div', {}, tableOf(page.items), this.paging(page.next)) : this.empty());
  }

  async byId() {
    const found = await byIdNumber();
    if (found) {
      this.place.replaceChildren(found.items.length
        ? element('div', {}, element('p', { role: 'status' }, '按身份证号查到：'), tableOf(found.items))
        : element('div', { class: 'empty', role: 'status' }, element('p', {}, found.onFile
          ? '此人已在档或正在办理建档，但不在您的办理范围内；一户一档，请与县级工会核实。' : '没有查到此人的档案，也没有正在办理的建档。')));
      this.place.focus();
    }
  }

  empty() {
    const narrowed = Object.values(this.desk.wish).some(Boolean);
    return element('div', { class: 'empty', role: 'status' },
      element('p', {}, narrowed ? '没有符合条件的档案。姓名须写全名，编号须写完整。' : '本工会及下级工会还没有困难职工档案。'));
  }
}

function field(id, label, control) {
  return element('div', { class: 'filter' }, element('label', { for: id }, label), control);
}

function choice(id, options, chosen = '') {
  return element('select', { id },
    ...options.map(([value, text]) => element('option', { value, selected: value === chosen }, text)));
}

function tableOf(items) {
  return element('table', { class: 'tasks archives', role: 'table' },
    element('caption', { class: 'unseen' }, '档案'),
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' },
      ...COLUMNS.map(name => element('th', { scope: 'col', role: 'columnheader' }, name)))),
    element('tbody', { role: 'rowgroup' }, ...items.map(rowOf)));
}

function rowOf(item) {
  const cells = [element('a', { href: cardAddress(item.number), class: 'number' }, item.number), item.name, item.unionName,
    item.category, element('span', { class: `state ${item.state.toLowerCase()}` }, item.stateName), item.establishedOn];
  return element('tr', { role: 'row' }, ...cells.map((cell, i) =>
    element('td', { role: 'cell', 'data-label': COLUMNS[i] }, cell ?? '—')));
}
