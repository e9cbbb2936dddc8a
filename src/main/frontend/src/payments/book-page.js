import { api } from '../api.js';
import { dateField } from '../date-field.js';
import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { button, empty, facts } from '../organisation/parts.js';
import { refusedIn } from '../paged-list.js';
import { filter, filters, figure, section, sheet } from './parts.js';
import { address, path } from './route.js';

/** 日记账 of a fund: opening balance, what came in and went out voucher by voucher, and the balance after each. */
export class BookPage {

  constructor(desk, { number }) {
    this.desk = desk;
    this.number = number;
    this.path = `/api/funds/${encodeURIComponent(number)}/cash-book`;
    this.title = `日记账 ${number}`;
    this.wish = {};
    this.place = element('div', { class: 'place', tabindex: '-1' });
    this.ways = element('p', { class: 'ways' });
  }

  async open() {
    await this.fill();
    const from = dateField({ id: 'from' });
    const until = dateField({ id: 'until' });
    return element('article', { class: 'card' }, element('p', { class: 'back' }, element('a', { href: address('fund', this.number) }, '← 返回资金')),
      element('div', { class: 'top' }, element('h1', {}, '资金日记账'), this.ways),
      filters('查询日记账', [filter('from', '起始日期', from.node), filter('until', '截止日期', until.node)],
        { from: from.input, until: until.input }, values => {
        this.wish = values;
        return this.fill().catch(problem => this.place.replaceChildren(refusedIn(problem, () => this.fill(), '返回资金')));
      }), this.place);
  }

  async fill() {
    const book = await api.get(path(this.path, this.wish));
    const paper = format => path(`${this.path}/paper`, { format, from: book.from, until: book.until });
    this.ways.replaceChildren(element('a', { class: 'uc-button', href: paper('EXCEL'), download: true }, '下载 Excel'),
      element('a', { class: 'uc-button', href: paper('WORD'), download: true }, '下载 Word'), button('打印', () => print()));
    this.place.replaceChildren(section(`${book.fund.unionName}　${book.fund.year} 年${book.fund.sourceName}`, facts([
      ['期间', `${book.from} 至 ${book.until}`], ['期初余额', `${money(book.opening)} 元`], ['本期收入', `${money(book.in)} 元`],
      ['本期支出', `${money(book.out)} 元`], ['期末余额', `${money(book.closing)} 元`]])),
    section('逐笔', book.lines.length === 0 ? empty(element('p', {}, '这一期间没有收支。'))
      : sheet('日记账', ['日期', '摘要', '凭证号、文号', '笔数', '收入（元）', '支出（元）', '余额（元）'], book.lines.map(line => [line.day, line.kindName,
        line.document ?? '—', figure(String(line.payments)), figure(line.in ? money(line.in) : ''), figure(line.out ? money(line.out) : ''),
        figure(money(line.balance))]), 'book')));
  }
}
