import { api } from './api.js';
import { element } from './elements.js';

/**
 * Puts the other pages that the server opens to this person in front of what the bar holds, in menus.
 *
 * @param {HTMLElement} bar
 */
export async function leadOn(bar) {
  const pages = await api.get('/api/me/pages').catch(() => []);
  bar.prepend(...menus(pages).map(({ group, ways }) => ways.length > 1 ? menu(group, ways) : link(ways[0], { title: ways[0].title })));
  bar.addEventListener('toggle', ({ target }) => target.open && shut(bar, target), true);
  bar.addEventListener('keydown', ({ key }) => key === 'Escape' && shut(bar, null, true));
  document.addEventListener('click', ({ target }) => shut(bar, target.closest?.('#ways > details')));
}

/**
 * Ways in the order in which they come; those of one group in one menu.
 *
 * @param {{group: string, path: string}[]} pages
 * @returns {{group: string, ways: object[]}[]}
 */
export function menus(pages) {
  const all = [];
  for (const page of pages) {
    const held = all.find(({ group }) => group === page.group);
    if (held) {
      held.ways.push(page);
    } else {
      all.push({ group: page.group, ways: [page] });
    }
  }
  return all;
}

const link = ({ path, name }, more = {}) => element('a', { href: path, 'aria-current': path === location.pathname && 'page', ...more }, name);

// What a menu holds comes into the page when it is opened.
const menu = (group, ways) => element('details', { class: 'menu', onToggle: ({ target }) => target.querySelector('ul')
    || target.append(element('ul', {}, ...ways.map(way => element('li', {}, link(way), element('small', {}, way.title))))) },
element('summary', { class: ways.some(({ path }) => path === location.pathname) && 'here' }, group));

// One menu is open at a time. The key that shuts it gives back the place on the page.
function shut(bar, but, back = false) {
  for (const open of bar.querySelectorAll('details[open]')) {
    if (open !== but) {
      open.open = false;
      if (back) {
        open.querySelector('summary').focus();
      }
    }
  }
}
