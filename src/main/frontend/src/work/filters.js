import { element } from '../elements.js';
import { flowsIn, stepsIn } from './cards.js';
import { listAddress } from './route.js';

const SORTS = [['due', '按办理期限'], ['created', '按收到时间']];

/** What narrows a list; it stands in the address, so that a list can be kept as a bookmark. */
export class Filters {

  /** @param {object} route of the list @param {object[]} known tasks, whose flows and steps may be chosen */
  constructor({ tab, filters }, known) {
    this.tab = tab;
    this.filters = filters;
    const number = element('input', { id: 'filter-case', name: 'case', value: filters.case ?? '', inputmode: 'latin',
      placeholder: 'JD-130306-2018-000001', autocomplete: 'off', spellcheck: 'false' });
    const form = element('form', { class: 'filters', role: 'search', 'aria-label': '筛选任务' },
      this.choice('flow', '流程', [['', '全部'], ...flowsIn(known)]),
      this.choice('key', '环节', [['', '全部'], ...stepsIn(known).map(({ key, name }) => [key, name])]),
      element('div', { class: 'filter' }, element('label', { for: 'filter-case' }, '案号'), number),
      this.choice('sort', '排序', SORTS),
      element('div', { class: 'filter' }, element('button', { class: 'uc-button' }, '查询')));
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.go({ case: number.value.trim().toUpperCase() });
    });
    // Folded on a telephone, where it would fill half of the screen.
    const open = Object.keys(filters).length > 0 || matchMedia('(min-width: 48rem)').matches;
    this.node = element('details', { class: 'fold', open }, element('summary', {}, '筛选与排序'), form);
  }

  choice(name, label, options) {
    const chosen = this.filters[name] ?? options[0][0];
    if (!options.some(([value]) => value === chosen)) {
      // Filtered by something of which there is none at the moment.
      options.push([chosen, chosen]);
    }
    const select = element('select', { id: `filter-${name}`, onChange: () => this.go({ [name]: select.value }) },
      ...options.map(([value, text]) => element('option', { value, selected: value === chosen }, text)));
    return element('div', { class: 'filter' }, element('label', { for: `filter-${name}` }, label), select);
  }

  go(changed) {
    location.hash = listAddress(this.tab, { ...this.filters, ...changed });
  }
}
