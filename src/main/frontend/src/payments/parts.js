import { element } from '../elements.js';
import { table } from '../organisation/parts.js';
import { TABS } from './route.js';

/** The head that all of these pages have: where one is, and where else one may go. */
export function head(chosen, ...deeds) {
  return element('div', {}, element('div', { class: 'top' }, element('h1', {}, '帮扶资金'), element('p', { class: 'ways' }, ...deeds.filter(Boolean))),
    element('nav', { class: 'tabs', 'aria-label': '帮扶资金各页' }, ...TABS.map(([id, name]) =>
      element('a', { href: `#/${id}`, 'aria-current': id === chosen && 'page' }, name))));
}

export function section(title, ...content) {
  return element('section', { class: 'part' }, element('h2', {}, title), ...content);
}

export function state(code, name) {
  return element('span', { class: `state ${code}` }, name);
}

/** A table whose heads stand above their figures. */
export function sheet(label, columns, rows, kind) {
  const drawn = table(label, columns, rows, kind);
  const first = drawn.querySelector('tbody tr');
  drawn.querySelectorAll('th').forEach((head, i) => first?.children[i]?.querySelector(':scope > .figure') && head.classList.add('figures'));
  return drawn;
}

/** A figure that lines up with those above and below it. */
export function figure(text) {
  return element('span', { class: 'figure' }, text);
}

/** What is looked at by its number, with a smaller line below. */
export function entry(href, text, small) {
  return element('span', {}, element('a', { href }, text), small && element('small', { class: 'number' }, small));
}

export function filter(id, label, control) {
  return element('div', { class: 'filter' }, element('label', { for: id }, label), control);
}

export function choice(id, options, chosen = '', all = '全部') {
  return element('select', { id }, ...[...all ? [['', all]] : [], ...options].map(([value, text]) =>
    element('option', { value, selected: value === chosen }, text)));
}

/** A form that narrows a list. @param {object} controls by name @param {(values: object) => void} search */
export function filters(label, parts, controls, search) {
  const form = element('form', { class: 'filters', role: 'search', 'aria-label': label }, ...parts,
    element('div', { class: 'filter' }, element('button', { class: 'uc-button uc-primary' }, '查询')));
  form.addEventListener('submit', event => {
    event.preventDefault();
    search(Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, control.value.trim()])));
  });
  const open = matchMedia('(min-width: 48rem)').matches;
  return element('details', { class: 'fold', open }, element('summary', {}, '查询条件'), form);
}

/** What was left empty is not sent. */
export function clean(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== null));
}

export const minute = instant => instant ? `${instant.slice(0, 10)} ${instant.slice(11, 16)}` : '';
