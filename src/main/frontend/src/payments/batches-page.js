import { api } from '../api.js';
import { confirmed } from '../dialog.js';
import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { button, empty } from '../organisation/parts.js';
import { tell } from '../work/notice.js';
import { entry, figure, head, minute, section, sheet, state } from './parts.js';
import { BATCH_STATES, address, has } from './route.js';
import { SearchedList } from './searched-list.js';

/** What waits for a list, and the lists that were made. */
export class BatchesPage extends SearchedList {

  constructor(desk) {
    super(desk, { list: 'payment-batches', title: '发放批次', exported: '批次', note: '按当前查询条件导出，限本工会及下级工会；不含收款人。',
      fields: [{ id: 'q', label: '批次或发放编号' }, { id: 'state', label: '状态', options: BATCH_STATES }, { id: 'fund', label: '资金编号' }] });
    this.waits = element('div', {});
  }

  async open() {
    await Promise.all([this.fill(), this.wait()]);
    return element('div', {}, head('batches', this.exporting(), button('打印', () => print())),
      element('p', { class: 'hint' }, '编制、审批、发放由三人分别办理，在“任务办理”中进行；本页查看进展，下载银行代发文件、读取银行回盘。'), this.waits, this.filters(), this.place);
  }

  async wait() {
    const { items } = await api.get('/api/payment-batches/waiting');
    const clerk = has(this.desk.me, 'clerk');
    this.waits.replaceChildren(...items.length === 0 ? [] : [section('本工会待编制的款项', sheet('待编制', ['资金', '发放方式', '笔数', '金额（元）', '办理'], items.map(one => [
      entry(address('fund', one.fund), `${one.year} 年${one.sourceName}`, one.fund), one.methodName, figure(String(one.payments)), figure(money(one.amount)),
      clerk ? button('编制发放清单', () => this.prepare(one), 'uc-primary') : '—'])))]);
  }

  draw(items) {
    return items.length ? sheet('发放批次', ['批次', '工会', '资金来源', '方式', '笔数', '金额（元）', '已发放', '失败', '状态'], items.map(one => [
      entry(address('batch', one.number), one.number, minute(one.openedAt)), one.payerName, one.sourceName, one.methodName, figure(String(one.payments)),
      figure(money(one.amount)), figure(String(one.arrived)), figure(String(one.failed)), state(one.state, one.stateName)]), 'batches')
      : empty(element('p', {}, '没有符合条件的发放批次。'));
  }

  async prepare(one) {
    if (!await confirmed('编制发放清单', `${one.sourceName}，${one.methodName}：待发放 ${one.payments} 笔，共 ${money(one.amount)} 元。建立批次后，在“任务办理”中编制清单、报送审批。`, '建立批次')) {
      return;
    }
    try {
      const { batch } = await api.post('/api/payment-batches', { fund: one.fund, method: one.method });
      location.hash = address('batch', batch);
      tell('已建立批次，请在“任务办理”中编制发放清单。');
    } catch (problem) {
      tell(problem.errors?.[0]?.message ?? problem.detail, { wrong: true });
    }
  }
}
