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
