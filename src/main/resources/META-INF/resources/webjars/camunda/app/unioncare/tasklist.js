// Tasklist's own way to an extension: links in its bar to our pages, as far as they are open to the person; and the order of its
// lists, for which it has no setting.

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

// What is due first stands first, until somebody chooses another order, which then stands in the address.
const BY_DUE_DATE = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
if (!location.hash.includes('sorting=')) {
  const page = location.hash || '#/';
  history.replaceState(null, '', `${page}${page.includes('?') ? '&' : '?'}sorting=${BY_DUE_DATE}`);
}

export default {
  id: 'unioncare-work',
  pluginPoint: 'tasklist.navbar.action',
  priority: 250,
  render(node) {
    leadOn(node);
  }
};

async function leadOn(node) {
  const answer = await fetch(`${root}/api/me/pages`, { headers: { Accept: 'application/json' } }).catch(() => null);
  const pages = answer?.ok ? await answer.json() : [];
  node.replaceChildren(...pages.filter(({ path }) => !path.includes('/tasklist/')).flatMap(page => [linkTo(page), ' ']));
}

function linkTo({ path, name, title }) {
  const link = document.createElement('a');
  link.href = `${root}${path}`;
  link.textContent = name;
  link.title = title;
  // The bar lays a link out as a block; several would cover the tasks below it.
  link.style.display = 'inline-block';
  return link;
}
