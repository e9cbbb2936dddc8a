import { api } from '../api.js';
import { element } from '../elements.js';
import { button, empty } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList } from '../paged-list.js';
import { figure, head, sheet } from './parts.js';
import { address, money, path } from './route.js';

/** The vouchers, the newest first; each is printed in Word. */
export class VouchersPage extends PagedList {

  constructor(desk) {
    super(desk, '凭证');
  }

  async open() {
    await this.fill();
    return element('div', {}, head('vouchers', button('打印', () => print())),
      element('p', { class: 'hint' }, '凭证按工会和年度连续编号，不修改、不删除；冲销、退款另制凭证。'), this.place);
  }

  async fill() {
    const page = await api.get(path('/api/vouchers', { limit: PAGE_SIZE, after: this.after }));
    this.place.replaceChildren(...page.items.length ? [sheet('凭证', ['凭证号', '种类', '工会', '资金来源', '笔数', '金额（元）', '日期', '依据', '办理'], page.items.map(one => [
      one.number, one.kindName, one.unionName, element('a', { href: address('fund', one.fund) }, one.sourceName), figure(String(one.lines)),
      figure(one.kind === 'PAYMENT' ? money(one.amount) : `-${money(one.amount)}`), one.madeOn, one.document ?? '—',
      element('a', { href: `/api/vouchers/${encodeURIComponent(one.number)}/paper`, download: true }, '打印凭证')]), 'vouchers'),
    this.paging(page.next)].filter(Boolean) : [empty(element('p', {}, '还没有凭证。'))]);
  }
}
