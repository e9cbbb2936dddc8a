// Tasklist's own way to an extension: links in its bar to our pages, which also work on a phone; and the order of its
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
    node.replaceChildren(
      linkTo('/archives/', '困难职工档案', '查询本工会及下级工会的档案'), ' ',
      linkTo('/work/', '批量办理 · 手机版', '批量签收、批量通过，手机上也可办理'), ' ', rights());
  }
};

// Whose office it is, is known once the server has told.
const FOR = ['clerk', 'reviewer', 'approver', 'supervisor', 'auditor'];

function rights() {
  const link = linkTo('/rights/', '个人信息权利', '授权书、查阅、更正、到期销毁');
  link.hidden = true;
  fetch(`${root}/api/me`, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
    .then(answer => (answer.ok ? answer.json() : { roles: [] }))
    .then(({ roles }) => { link.hidden = !roles.some(role => FOR.includes(role)); })
    .catch(() => {});
  return link;
}

function linkTo(page, text, title) {
  const link = document.createElement('a');
  link.href = `${root}${page}`;
  link.textContent = text;
  link.title = title;
  return link;
}
