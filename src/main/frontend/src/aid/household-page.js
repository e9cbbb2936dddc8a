import { api } from '../api.js';
import { element } from '../elements.js';
import { button } from '../organisation/parts.js';
import { section } from '../payments/parts.js';
import { has } from '../payments/route.js';
import { listOf } from './applications-page.js';
import { allowances, link } from './parts.js';

/** One household: what it has had this year beside what the rules allow, and its applications. */
export class HouseholdPage {

  constructor(desk, { number }) {
    this.desk = desk;
    this.number = number;
    this.title = `年度帮扶 ${number}`;
  }

  async open() {
    const [help, cases] = await Promise.all([api.post('/api/aid/allowances', { household: this.number }),
      api.get(`/api/aid/applications?limit=200&q=${encodeURIComponent(this.number)}`)]);
    return element('article', { class: 'card' }, element('p', { class: 'back' }, element('a', { href: '#/households' }, '← 返回年度帮扶')),
      element('div', { class: 'top' }, element('h1', {}, `${help.household}　${help.year} 年度帮扶`), element('p', { class: 'ways' },
        has(this.desk.me, 'clerk') && help.archive && link('登记帮扶申请', `#/file?archive=${encodeURIComponent(help.archive)}`, 'uc-primary'),
        button('打印', () => print()))),
      section('已享受的帮扶和限额', allowances(help.lines, help.year)), section('帮扶申请', listOf(cases.items)));
  }
}
