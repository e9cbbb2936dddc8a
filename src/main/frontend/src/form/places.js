import { labelOf, nounOf, plain } from './labels.js';

/**
 * Every place of a rendered form that a refusal can speak of, in the order of the page.
 *
 * @param {import('@bpmn-io/form-js-viewer').Form} form
 * @returns {{path: (string|number)[], kind: 'field'|'heading', id: string, indexes: object, domId: string,
 *   name: string}[]} a list has a place for each of its rows, too
 */
export function placesOf(form) {
  const fields = form.get('formFieldRegistry');
  const lists = new Map(fields.getAll().filter(field => field.type === 'dynamiclist').map(list => [list.id, list]));
  return form.get('formFieldInstanceRegistry').getAll().flatMap(({ id, indexes = {}, valuePath }) => {
    const field = fields.get(id);
    const path = valuePath ?? [];
    const domId = domIdOf(form, id, indexes);
    const row = rowName(indexes, lists);
    if (field.key) {
      return [{ path, kind: 'field', id, indexes, domId, name: `${row}${plain(labelOf(field))}` }];
    }
    return field.path ? [{ path, kind: 'heading', id, indexes, domId, name: `${row}${plain(field.label)}` }] : [];
  });
}

/** How form-js names the element of a field's input, or of a group's heading. */
export function domIdOf(form, id, indexes = {}) {
  return ['fjs-form', form._id, id].join('-') + Object.values(indexes).map(index => `_${index}`).join('');
}

/** 家庭成员第 2 行 · — for a field within a row. */
function rowName(indexes, lists) {
  return Object.entries(indexes).map(([id, index]) => `${nounOf(lists.get(id)?.label)}第${index + 1}行 · `).join('');
}

/** The element to focus for a place: the first control of the field, else its heading. */
export function elementOf(place, root) {
  const exact = root.querySelector(`#${CSS.escape(place.domId)}`);
  const control = root.querySelector(['', '-date', '-search', '-0'].map(tail =>
    `:is(input,textarea,button,[tabindex])#${CSS.escape(place.domId + tail)}`).join(','));
  return control ?? exact;
}
