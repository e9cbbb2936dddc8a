/** The steps of a path such as members[1].income: ['members', 1, 'income']. @param {string} path */
export function stepsOf(path) {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
}

/**
 * Finds for each refusal the place of the form that it speaks of: the field of that path, else the field, row, list or
 * group that holds it, else none.
 *
 * @param {{field: string, message: string}[]} errors
 * @param {{path: (string|number)[], kind: 'field'|'heading', target: object}[]} places
 * @returns {{message: string, place: object|null}[]}
 */
export function placed(errors, places) {
  return errors.map(({ field, message }) => ({ message, place: placeOf(stepsOf(field ?? ''), places) }));
}

function placeOf(steps, places) {
  for (let length = steps.length; length > 0; length--) {
    const path = steps.slice(0, length).join('.');
    const found = places.find(place => place.kind === 'field' && place.path.join('.') === path)
      ?? places.find(place => place.kind === 'heading' && place.path.join('.') === path);
    if (found) {
      return found;
    }
  }
  return null;
}
