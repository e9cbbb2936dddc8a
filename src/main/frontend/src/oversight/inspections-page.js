import { api } from '../api.js';
import { element } from '../elements.js';
import { ask } from '../organisation/form-dialog.js';
import { button, empty, table } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList } from '../paged-list.js';
import { tell } from '../work/notice.js';
import { inspectionAddress, tabs } from './route.js';
import { codes, urged } from './words.js';

/** What the own union has ordered and what it is asked. */
export class InspectionsPage extends PagedList {

  /** @param {{wish: {late?: string, union?: string, own?: string}}} route wish: what the address asks for, as the board's does */
  constructor(desk, { wish }) {
    super(desk, '督查');
    this.openOnly = true;
    this.of = Object.fromEntries(['late', 'union', 'own'].filter(key => wish[key]).map(key => [key, wish[key]]));
  }

  async open() {
    await this.fill();
    const all = element('input', { type: 'checkbox', id: 'open-only', checked: true, onChange: event => {
      this.openOnly = event.target.checked;
      this.restart();
    } });
    return element('div', {}, tabs('inspections'), element('div', { class: 'top' }, element('h1', {}, '督查'), element('p', { class: 'ways' },
      this.desk.me.roles.includes('supervisor') && button('下达督查', () => this.order(), 'uc-primary'))),
    element('p', { class: 'hint' }, '被督查工会的经办人在任务办理中反馈；督查员在这里审核，通过、退回或者责令整改。'),
    (this.of.union || this.of.late) && element('p', { class: 'hint' }, `只列出${this.of.union ? `工会编码 ${this.of.union} ${this.of.own ? '本级' : '及其下级'}` : ''}${
      this.of.late ? '逾期没有反馈、没有报送整改' : '收到'}的督查。`, element('a', { href: '#/' }, '列出全部')),
    element('p', { class: 'no-print' }, all, ' ', element('label', { for: 'open-only' }, '只看没有办结的')), this.place);
  }

  async fill() {
    const query = new URLSearchParams({ open: String(this.openOnly), ...this.of, limit: PAGE_SIZE, ...this.after && { after: this.after } });
    const page = await api.get(`/api/oversight/inspections?${query}`);
    this.place.replaceChildren(page.items.length
      ? element('div', {}, table('督查', ['事项', '类别', '被督查工会', '督查工会', '状态', '期限', '催报'], page.items.map(one => [
        element('span', {}, element('a', { href: inspectionAddress(one.case) }, one.title), element('small', { class: 'number' }, one.case)),
        one.kindName, one.unionName, one.byName, element('span', { class: `state ${one.state}` }, one.stateName),
        element('span', { class: one.overdue ? 'past' : null }, `${one.dueOn}${one.overdue ? ' 已逾期' : ''}`), urged(one.urged)]), 'inspections'),
      this.paging(page.next)) : empty(element('p', {}, this.openOnly ? '没有尚未办结的督查。' : '没有督查。')));
  }

  async order() {
    const [below, subjects] = await Promise.all([api.get('/api/oversight/unions'), api.get('/api/code-lists/inspection-subject')]);
    const done = await ask('下达督查', [
      { name: 'title', label: '督查事项', type: 'text', must: true, hint: '不超过 60 字，显示在被督查工会的待办列表中，不写职工姓名' },
      { name: 'kind', label: '类别', type: 'select', must: true, options: subjects.map(({ code, label }) => ({ value: code, label })) },
      { name: 'text', label: '督查要求', type: 'area', must: true, hint: '逐项写明要核实和反馈的内容；写单位和事项，不写职工的身份证号、电话' },
      { name: 'basis', label: '依据', type: 'text', hint: '文件和条款' },
      { name: 'dueOn', label: '反馈期限', type: 'date', must: true },
      { name: 'unions', label: '被督查的工会', type: 'choices', options: below.items.map(({ union, name }) => ({ value: union, label: name })) },
      { name: 'further', label: '其他下级工会的编码', type: 'text', hint: '更下级的工会填写编码，多个用逗号隔开' }], { yes: '下达',
      send: ({ further, unions, basis, ...body }) => api.post('/api/oversight/inspections',
        { ...body, basis: basis || null, unions: [...new Set([...unions, ...codes(further)])] }) });
    if (done) {
      tell(`已下达，编号 ${done.order}。`);
      this.restart();
    }
  }
}

