import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { figure, sheet } from '../payments/parts.js';
import { TABS } from './route.js';

/** The head that all of these pages have: where one is, and where else one may go. */
export function head(chosen, ...deeds) {
  return element('div', {}, element('div', { class: 'top' }, element('h1', {}, '常年帮扶'), element('p', { class: 'ways' }, ...deeds.filter(Boolean))),
    element('nav', { class: 'tabs', 'aria-label': '常年帮扶各页' }, ...TABS.map(([id, name]) =>
      element('a', { href: `#/${id}`, 'aria-current': id === chosen && 'page' }, name))));
}

export const link = (text, href, kind = '') => element('a', { class: `uc-button ${kind}`, href }, text);

/** What a household has had this year, beside what the rules allow. @param {object[]} lines of the answer */
export function allowances(lines, year) {
  return sheet(`${year} 年度帮扶和限额`, ['帮扶类型', '资金来源', '已发放（元）', '含在途（元）', '限额（元）', '余额（元）', '依据'], lines.map(line => [
    line.kindName, line.sourceName, figure(money(line.received)), figure(money(line.counted)), figure(line.limit === null ? limitless(line) : money(line.limit)),
    figure(line.left === null ? '—' : money(line.left)), line.clause ? `${line.per}：${line.clause}` : '没有限额规定']), 'allowances');
}

// A cap that is reckoned from a bill cannot be told without the bill.
function limitless(line) {
  return line.clause ? '按自付金额' : '不限';
}
