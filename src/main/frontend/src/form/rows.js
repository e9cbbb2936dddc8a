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
      row.toggleAttribute('data-uc-filled', isFilled(list, values[index] ?? {}));
    });
    label?.parentElement.setAttribute('data-uc-count', String(values.length));
  }
}

/**
 * Asks before a row goes in which something was filled: a family's twentieth member is not typed twice.
 *
 * @param {HTMLElement} root
 * @param {(title: string, what: string, yes: string) => Promise<boolean>} confirmed
 */
export function guardRows(root, confirmed) {
  root.addEventListener('click', async event => {
    const remove = event.target.closest?.('.fjs-repeat-row-remove');
    const row = remove?.closest('.fjs-repeat-row-container[data-uc-filled]');
    if (!row) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (await confirmed('删除此行', `将删除“${row.getAttribute('data-uc-row')}”及其已填内容，不能撤销。`, '删除')) {
      row.removeAttribute('data-uc-filled');
      remove.click();
    }
  }, { capture: true });
}

/** @returns {boolean} whether a row holds anything that it did not begin with */
export function isFilled(list, values) {
  return list.components.some(({ key, defaultValue }) => {
    const value = values[key] ?? '';
    return value !== '' && value !== (defaultValue ?? '') && !(Array.isArray(value) && value.length === 0);
  });
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
