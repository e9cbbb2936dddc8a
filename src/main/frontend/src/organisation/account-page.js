import { api } from '../api.js';
import { confirmed } from '../dialog.js';
import { element } from '../elements.js';
import { tell } from '../work/notice.js';
import { ask } from './form-dialog.js';
import { button, empty, facts, period, table } from './parts.js';
import { address } from './route.js';
import { showSlips } from './slip.js';

/** One account: who holds it, what offices the person has held, and what can be done with it. */
export class AccountPage {

  constructor(desk, route) {
    this.desk = desk;
    this.login = route.login;
    this.path = `/api/organisation/accounts/${encodeURIComponent(route.login)}`;
  }

  async open() {
    this.account = await api.get(this.path);
    const { account } = this;
    this.title = account.name;
    const open = account.state !== 'CLOSED' && !account.refusal;
    return element('section', { class: 'sheet' },
      element('p', { class: 'back' }, element('a', { href: address('accounts', account.union) }, `← ${account.unionName}的人员账号`)),
      element('h1', {}, account.name, ' ', element('span', { class: `state ${account.state}` }, account.stateLabel)),
      facts([['账号', account.login], ['所属工会', account.unionName], ['有效', period(account.validFrom, account.validUntil)],
        ['密码', account.waiting ? '一次性密码，本人尚未设置密码' : '本人已设置密码']]),
      element('h2', {}, '任职'), this.offices(open),
      account.refusal && element('p', { class: 'note' }, account.refusal),
      open && element('div', { class: 'deeds' }, button('任命岗位', () => this.give(), 'uc-primary'),
        button('更正姓名', () => this.rename()), button('重置密码', () => this.reset()),
        button('移交', () => this.handOver()), button('停用', () => this.close())));
  }

  offices(open) {
    if (this.account.offices.length === 0) {
      return empty(element('p', {}, '没有岗位，登录后没有可办理的事项。'));
    }
    const state = { OPEN: '在任', FUTURE: '未到任', CLOSED: '已离任' };
    return table('任职', ['岗位', '任期', '状态', '操作'], this.account.offices.map(office => [office.label,
      period(office.from, office.until), element('span', {}, element('span', { class: `state ${office.state}` }, state[office.state])),
      open && office.state !== 'CLOSED' ? button('免去', () => this.end(office)) : element('span', {})]), 'accounts');
  }

  async give() {
    await this.changed(ask(`任命 ${this.account.name}`, [
      { name: 'role', label: '岗位', type: 'select', must: true,
        options: this.desk.roles.map(({ code, label }) => ({ value: code, label })) },
      { name: 'from', label: '任职开始日期', type: 'date', value: this.desk.today },
      { name: 'until', label: '任职结束日期', type: 'date', hint: '任期未定的留空' },
    ], { yes: '任命', send: values => api.post(`${this.path}/offices`, values) }), '已任命。');
  }

  async end({ role, label, from }) {
    await this.changed(ask(`免去${label}`, [
      { name: 'from', label: '自哪一天起免去', type: 'date', must: true, value: from > this.desk.today ? from : this.desk.today },
    ], { note: `${this.account.name}已签收而未办结的${label}任务将退回本组。以前的任职记录保留。`, yes: '免去', danger: true,
      send: values => api.post(`${this.path}/offices/${role}/ending`, values) }), '已登记免职。');
  }

  async rename() {
    await this.changed(ask('更正姓名', [{ name: 'name', label: '姓名', must: true, value: this.account.name }],
      { yes: '更正', send: values => api.put(this.path, values) }), '已更正。');
  }

  async reset() {
    if (!await confirmed('重置密码', `${this.account.name}（${this.login}）原来的密码立即失效，已登录的会被退出。`, '重置')) {
      return;
    }
    try {
      await this.issued(await api.post(`${this.path}/reset`));
      tell('密码已重置。');
    } catch (problem) {
      tell(problem.detail, { wrong: true });
    }
    this.desk.again();
  }

  async handOver() {
    const { account } = this;
    const done = await ask(`移交 ${account.name} 的工作`, [
      { name: 'from', label: '自哪一天起移交', type: 'date', must: true, value: this.desk.today },
      { name: 'to', label: '接收人账号', hint: '本工会已有账号的，填写账号；没有的，填写下面两项' },
      { name: 'newLogin', label: '新账号', errors: ['newAccount.login'] },
      { name: 'newName', label: '新账号的姓名', errors: ['newAccount.name'] },
      { name: 'closing', label: '同时停用移交人的账号', type: 'checkbox' },
    ], { note: '全部岗位自该日起转给接收人；移交人已签收而未办结的任务退回本组，未提交的草稿删除。', yes: '移交', danger: true,
      send: ({ from, to, newLogin, newName, closing }) => api.post(`${this.path}/handover`, { from, closing, to: to || null,
        newAccount: newLogin || newName ? { login: newLogin, name: newName } : null }) });
    if (done) {
      if (done.issued) {
        await this.issued(done.issued);
      }
      tell(`已移交给 ${done.to.name}，${done.tasksReturned} 项任务退回本组。`);
      this.desk.again();
    }
  }

  async close() {
    await this.changed(ask(`停用 ${this.account.name} 的账号`, [
      { name: 'from', label: '自哪一天起停用', type: 'date', must: true, value: this.desk.today },
    ], { note: '停用后不能恢复，全部岗位同时终止，已签收而未办结的任务退回本组。需要由他人接手的，请用“移交”。', yes: '停用', danger: true,
      send: values => api.post(`${this.path}/closing`, values) }), '已登记停用。');
  }

  async issued({ account, secret, until }) {
    await showSlips([{ ...account, secret, until }]);
  }

  async changed(asked, words) {
    if (await asked) {
      tell(words);
      this.desk.again();
    }
  }
}
