// Tasklist's own way to an extension: links in its bar to our pages, as far as they are open to the person; and the order of its
// lists, for which it has no setting.

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

// What is due first stands first, until somebody chooses another order, which then stands in the address.
const BY_DUE_DATE = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
function keepOrder() {
  const page = location.hash || '#/';
  if (/^#\/?($|\?)/.test(page) && !page.includes('sorting=')) {
    history.replaceState(null, '', `${page}${page.includes('?') ? '&' : '?'}sorting=${BY_DUE_DATE}`);
  }
}
keepOrder();
// A link to one task that is followed while the lists are open says no order either, and the lists would take their own.
// They hear of the new address by this event, and after this listener.
addEventListener('popstate', keepOrder, { capture: true });

export default {
  id: 'unioncare-work',
  pluginPoint: 'tasklist.navbar.action',
  priority: 250,
  render(node) {
    leadOn(node);
  }
};

// The bar is narrow, so that the pages stand in a list that opens.
async function leadOn(node) {
  const answer = await fetch(`${root}/api/me/pages`, { headers: { Accept: 'application/json' } }).catch(() => null);
  const pages = answer?.ok ? await answer.json() : [];
  const list = document.createElement('details');
  list.className = 'unioncare-pages';
  const summary = document.createElement('summary');
  summary.textContent = '其他页面';
  const links = document.createElement('div');
  links.append(...pages.filter(({ path }) => !path.includes('/tasklist/')).map(linkTo));
  list.append(summary, links);
  document.addEventListener('click', ({ target }) => { list.open &&= list.contains(target); });
  list.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') {
      list.open = false;
      summary.focus();
    }
  });
  node.replaceChildren(list);
}

function linkTo({ path, name, title }) {
  const link = document.createElement('a');
  link.href = `${root}${path}`;
  link.textContent = name;
  link.title = title;
  return link;
}
