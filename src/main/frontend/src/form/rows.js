import { nounOf } from './labels.js';

/** Fields that tell rows apart, in this order. */
const TELLING = ['name', 'relation', 'capacity', 'position'];

/**
 * Gives each row of each list its number and a summary as attributes, from which the style sheet draws the heading of
 * the row's card: form-js draws rows itself and leaves attributes that it does not know alone.
 *
 * @param {import('@bpmn-io/form-js-viewer').Form} form
 * @param {HTMLElement} root
 */
export function describeRows(form, root) {
  const lists = form.get('formFieldRegistry').getAll().filter(({ type }) => type === 'dynamiclist');
  for (const list of lists) {
    const label = root.querySelector(`#${CSS.escape(`fjs-form-${form._id}-${list.id}`)}`);
    const rows = label?.parentElement.querySelectorAll('.fjs-repeat-row-container') ?? [];
    const values = form._getState().data[list.path] ?? [];
    rows.forEach((row, index) => {
      const title = rowTitle(list, values[index] ?? {}, index);
      row.setAttribute('data-uc-row', title);
      row.setAttribute('role', 'group');
      row.setAttribute('aria-label', title);
    });
    label?.parentElement.setAttribute('data-uc-count', String(values.length));
  }
}

/** 家庭成员 2：测乙（配偶） */
export function rowTitle(list, values, index) {
  const told = TELLING.map(key => wordOf(list.components.find(component => component.key === key), values[key]))
    .filter(Boolean);
  const [first, ...others] = told;
  return `${nounOf(list.label)} ${index + 1}${first ? `：${first}` : ''}${others.length ? `（${others.join('，')}）` : ''}`;
}

function wordOf(component, value) {
  return component?.values ? component.values.find(option => option.value === value)?.label : component && value;
}
