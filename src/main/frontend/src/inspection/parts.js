import { element } from '../elements.js';
import { empty, table } from '../organisation/parts.js';
import { urged } from '../oversight/words.js';
import { address, isAuditor } from './route.js';

export function section(title, ...content) {
  return element('section', { class: 'part' }, element('h2', {}, title), ...content);
}

/** The head of the lists: where one is, and where else one may go. */
export function head(me, chosen, ...deeds) {
  const tabs = [isAuditor(me) && ['audits', '审计'], ['findings', '审计问题']].filter(Boolean);
  return element('div', {}, element('div', { class: 'top' }, element('h1', {}, '审计'), element('p', { class: 'ways' }, ...deeds.filter(Boolean))),
    element('nav', { class: 'tabs', 'aria-label': '审计各页' }, ...tabs.map(([id, name]) =>
      element('a', { href: `#/${id}`, 'aria-current': id === chosen && 'page' }, name))));
}

export function stateOf({ state, stateName, late }) {
  return element('span', {}, element('span', { class: `state ${state}` }, stateName), late && element('span', { class: 'state late' }, '逾期'));
}

export function findingsTable(findings) {
  return findings.length ? table('审计问题', ['编号', '案号', '整改工会', '类别', '依据条款', '整改期限', '状态', '催报'], findings.map(one => [
    element('a', { href: address('finding', one.number) }, one.number), one.case, one.unionName, one.levelName, one.clause, one.dueOn, stateOf(one), urged(one.urged)]), 'findings')
    : empty(element('p', {}, '没有审计问题。'));
}
