import { api } from './api.js';
import { element } from './elements.js';

/**
 * Puts links to the other pages that the server opens to this person in front of what the bar holds.
 *
 * @param {HTMLElement} bar
 */
export async function leadOn(bar) {
  const pages = await api.get('/api/me/pages').catch(() => []);
  bar.prepend(...pages.filter(({ path }) => path !== location.pathname)
    .map(({ path, name, title }) => element('a', { href: path, title }, name)));
}
