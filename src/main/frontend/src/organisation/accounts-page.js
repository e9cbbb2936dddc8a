import { api } from '../api.js';
import { element } from '../elements.js';
import { tell } from '../work/notice.js';
import { ask } from './form-dialog.js';
import { button, empty, paging, table } from './parts.js';
import { accountAddress, address, path } from './route.js';
import { showSlips } from './slip.js';

const ACCOUNTS = '/api/organisation/accounts';
const STATES = [['', '全部状态'], ['OPEN', '使用中'], ['FUTURE', '待启用'], ['CLOSED', '已停用']]
  .map(([value, label]) => ({ value, label }));
const PAGE = 20;

/** The accounts of a union and of those below it. */
export class AccountsPage {

  constructor(desk, route) {
    this.desk = desk;
    this.union = route.id;
    this.query = route.query;
    this.pages = [undefined];
    this.place = element('div', { class: 'place', tabindex: '-1' });
  }

  async open() {
    const [{ unit }] = await Promise.all([api.get(`/api/organisation/units/${encodeURIComponent(this.union)}`), this.fill()]);
    this.unit = unit;
    return element('section', { class: 'sheet' },
      element('div', { class: 'top' }, element('h1', {}, `${unit.name}的人员账号`),
        element('div', { class: 'deeds' },
          unit.validUntil === null && button('开立账号', () => this.create(), 'uc-primary'),
          element('a', { class: 'uc-button', href: `/api/organisation/exports/accounts?union=${encodeURIComponent(this.union)}`,
            download: true }, '导出 Excel'))),
      this.filters(), this.place);
  }

  filters() {
    const roles = [{ value: '', label: '全部岗位' }, ...this.desk.roles.map(({ code, label }) => ({ value: code, label }))];
    return element('form', { class: 'filters', role: 'search', onSubmit: event => {
      event.preventDefault();
      location.hash = address('accounts', this.union, Object.fromEntries(new FormData(event.currentTarget)));
    } }, this.filter('姓名或账号', element('input', { type: 'search', name: 'q', value: this.query.q ?? '', autocomplete: 'off' })),
    this.filter('岗位', select('role', roles, this.query.role)), this.filter('状态', select('state', STATES, this.query.state)),
    element('div', { class: 'filter' }, element('button', { class: 'uc-button' }, '查询')));
  }

  filter(label, control) {
    control.id = `filter-${control.name}`;
    return element('div', { class: 'filter' }, element('label', { for: control.id }, label), control);
  }

  async fill() {
    const { items, next } = await api.get(path(ACCOUNTS,
      { union: this.union, ...this.query, limit: PAGE, after: this.pages.at(-1) }));
    if (items.length === 0) {
      const filtered = Object.keys(this.query).length > 0;
      this.place.replaceChildren(empty(element('p', {}, filtered ? '没有符合条件的账号。' : '还没有账号。'),
        filtered && element('p', {}, element('a', { href: address('accounts', this.union) }, '清除查询条件'))));
      return;
    }
    this.place.replaceChildren(...[table('人员账号', ['账号', '姓名', '工会', '岗位', '状态'], items.map(account => this.row(account)),
      'accounts'), paging(this.pages, next, () => this.refill())].filter(Boolean));
  }

  async refill() {
    await this.fill();
    this.place.focus();
    this.place.scrollIntoView({ block: 'start' });
  }

  row(account) {
    const held = account.offices.filter(({ state }) => state !== 'CLOSED');
    return [element('a', { href: accountAddress(account.union, account.login) }, account.login), account.name, account.unionName,
      element('span', {}, held.length === 0 ? '—' : held.map(({ label, state, from }) =>
        state === 'FUTURE' ? `${label}（${from} 起）` : label).join('、')),
      element('span', {}, element('span', { class: `state ${account.state}` }, account.stateLabel),
        account.waiting && account.state !== 'CLOSED' && ' 待首次登录')];
  }

  async create() {
    const issued = await ask(`为${this.unit.name}开立账号`, [
      { name: 'name', label: '姓名', must: true },
      { name: 'login', label: '账号', must: true, hint: '小写字母、数字，如 zhangsan.13030601；不用身份证号、手机号，以后不能改' },
      { name: 'from', label: '启用日期', type: 'date', value: this.desk.today },
      { name: 'roles', label: '岗位', type: 'choices', errors: ['offices'],
        options: this.desk.roles.map(({ code, label }) => ({ value: code, label })),
        hint: '岗位自启用日期起任；能做什么见“岗位说明”' },
      { name: 'until', label: '任职结束日期', type: 'date', hint: '任期未定的留空' },
    ], { yes: '开立', send: ({ roles, until, ...account }) => api.post(ACCOUNTS, { ...account, union: this.unit.code,
      offices: roles.map(role => ({ role, from: account.from, until })) }) });
    if (issued) {
      await showSlips([{ ...issued.account, secret: issued.secret, until: issued.until }]);
      tell(`已开立账号 ${issued.account.login}。`);
      this.desk.again();
    }
  }
}

function select(name, options, value = '') {
  return element('select', { name }, ...options.map(option =>
    element('option', { value: option.value, selected: option.value === value }, option.label)));
}
