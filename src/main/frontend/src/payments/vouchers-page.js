import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { button, empty } from '../organisation/parts.js';
import { figure, head, sheet } from './parts.js';
import { VOUCHER_KINDS, address } from './route.js';
import { SearchedList } from './searched-list.js';

/** The vouchers; each is printed in Word. */
export class VouchersPage extends SearchedList {

  constructor(desk) {
    super(desk, { list: 'vouchers', title: '凭证', exported: '目录', note: '按当前查询条件导出凭证目录，限本工会及下级工会；不含收款人。',
      fields: [{ id: 'q', label: '凭证、批次、案件或发放编号' }, { id: 'kind', label: '种类', options: VOUCHER_KINDS }, { id: 'fund', label: '资金编号' }] });
  }

  async open() {
    await this.fill();
    return element('div', {}, head('vouchers', this.exporting(), button('打印', () => print())),
      element('p', { class: 'hint' }, '凭证按工会和年度连续编号，不修改、不删除；冲销、退款另制凭证。'), this.filters(), this.place);
  }

  draw(items) {
    return items.length ? sheet('凭证', ['凭证号', '种类', '工会', '资金来源', '笔数', '金额（元）', '日期', '依据', '办理'], items.map(one => [
      one.number, one.kindName, one.unionName, element('a', { href: address('fund', one.fund) }, one.sourceName), figure(String(one.lines)),
      figure(one.kind === 'PAYMENT' ? money(one.amount) : `-${money(one.amount)}`), one.madeOn, one.document ?? '—',
      element('a', { href: `/api/vouchers/${encodeURIComponent(one.number)}/paper`, download: true }, '打印凭证')]), 'vouchers')
      : empty(element('p', {}, '没有符合条件的凭证。'));
  }
}
