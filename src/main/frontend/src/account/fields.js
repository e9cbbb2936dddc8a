import { dateField } from '../date-field.js';
import { element } from '../elements.js';

/** A field with its label, its rule and a place for what is wrong with it. */
export function field(id, label, control, rule, node = control) {
  const wrong = element('p', { class: 'wrong', id: `${id}-wrong`, role: 'alert' });
  control.id = id;
  control.setAttribute('aria-describedby', `${id}-wrong`);
  return { control, wrong, parts: [element('label', { for: id }, label), node,
    rule && element('p', { class: 'rule' }, rule), wrong] };
}

/** A field for a day. */
export function day(id, label) {
  const { input, node } = dateField();
  return field(id, label, input, null, node);
}

/** A choice of one; the first stands for none where an empty word is given. */
export function choice(options, empty) {
  return element('select', {}, empty !== undefined && element('option', { value: '' }, empty),
    ...options.map(({ value, label }) => element('option', { value }, label)));
}

/** Shows what the server says of each field, and what concerns none at the last. */
export function mark(fields, problem) {
  const named = problem?.errors ?? [];
  const names = Object.keys(fields);
  for (const name of names) {
    const error = named.find(each => each.field === name);
    fields[name].wrong.textContent = error?.message ?? '';
    fields[name].control.setAttribute('aria-invalid', String(Boolean(error)));
  }
  if (problem && !named.some(({ field: name }) => names.includes(name))) {
    fields[names.at(-1)].wrong.textContent = problem.message;
  }
  fields[named[0]?.field]?.control.focus();
}
