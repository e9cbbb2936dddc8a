import { api } from '../api.js';
import { element } from '../elements.js';
import { leave } from '../leave.js';
import { rememberUser } from '../relogin.js';
import { goOn, loading, tell } from '../work/notice.js';
import { AccountPage } from './account-page.js';
import { AccountsPage } from './accounts-page.js';
import { ImportsPage } from './imports-page.js';
import { refused } from './parts.js';
import { RolesPage } from './roles-page.js';
import { address, parse, TABS } from './route.js';
import { StandardsPage } from './standards-page.js';
import { Tree } from './tree.js';
import { UnitsPage } from './units-page.js';

const PAGES = { units: UnitsPage, accounts: AccountsPage, roles: RolesPage, imports: ImportsPage, standards: StandardsPage };
const PRODUCT = 'UnionCare 工会帮扶';

/** Who administers here, and what every page shares. */
class Desk {

  constructor(me, roles) {
    this.me = me;
    this.roles = roles;
    this.today = me.now.slice(0, 10);
    this.tree = new Tree(me.union);
  }

  /** Draws the page anew after something was changed; the tree too where unions were. */
  async again({ tree = false } = {}) {
    if (tree) {
      await this.tree.refresh();
    }
    await show(this);
  }
}

/** Starts the page: who is here, then whatever the address asks for, again whenever the address changes. */
export async function begin() {
  document.getElementById('leave').addEventListener('click', () => leave(text => tell(text, { wrong: true })));
  document.querySelector('.skip').addEventListener('click', event => {
    event.preventDefault();
    document.getElementById('main').focus();
  });
  try {
    const me = await api.get('/api/me');
    rememberUser(me.user);
    document.getElementById('who').textContent = `${me.unionName} ${me.name}`;
    if (!me.roles.includes('admin')) {
      document.getElementById('main').replaceChildren(element('section', { class: 'empty' },
        element('h1', {}, '没有权限'), element('p', {}, '组织管理由管理员办理。'),
        element('p', {}, element('a', { class: 'uc-button', href: '/work/' }, '返回任务'))));
      return;
    }
    const { items } = await api.get('/api/organisation/roles');
    const desk = new Desk(me, items);
    window.addEventListener('hashchange', () => show(desk));
    await show(desk);
  } catch (problem) {
    document.getElementById('main').replaceChildren(refused(problem, () => location.reload()));
  }
}

let shown = null;

async function show(desk) {
  const main = document.getElementById('main');
  const route = parse(location.hash);
  route.id ||= desk.me.union;
  const first = shown === null;
  const Page = route.login ? AccountPage : PAGES[route.tab.id];
  const page = new Page(desk, route);
  shown = page;
  goOn();
  tabs(route);
  desk.tree.show(document.getElementById('tree'), route);
  const waiting = setTimeout(() => main.replaceChildren(loading()), 150);
  try {
    const content = await page.open();
    if (shown === page) {
      main.replaceChildren(content);
      if (!first) {
        main.focus({ preventScroll: true });
      }
      document.title = `${page.title ?? route.tab.name} · ${PRODUCT}`;
    }
  } catch (problem) {
    if (shown === page) {
      main.replaceChildren(refused(problem, () => show(desk)));
    }
  } finally {
    clearTimeout(waiting);
  }
}

function tabs(route) {
  document.getElementById('tabs').replaceChildren(...TABS.map(tab => element('a', {
    href: tab.tree ? address(tab.id, route.id) : address(tab.id), 'aria-current': tab === route.tab && 'page' }, tab.name)));
}
