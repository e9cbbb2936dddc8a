import { api } from '../api.js';

let known = null;

/** The kinds of enclosures, asked for once. @returns {Promise<{code: string, label: string}[]>} */
export function kinds() {
  known ??= api.get('/api/code-lists/attachment-kind').catch(problem => {
    known = null;
    throw problem;
  });
  return known;
}

/**
 * What a form offers for a file: what its schema names, in that order, or else everything; and what the file is already.
 *
 * @param {{code: string, label: string}[]} list
 * @param {{kinds?: string}} [properties] of the field, the codes with commas between
 * @param {string} [own] the kind of the file
 */
export function offered(list, { kinds: named } = {}, own) {
  const codes = named ? named.split(',') : list.map(({ code }) => code);
  return [...codes, ...own && !codes.includes(own) ? [own] : []]
    .flatMap(code => list.filter(entry => entry.code === code));
}
