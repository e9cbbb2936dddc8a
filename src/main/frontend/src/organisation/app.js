import { api } from '../api.js';
import { element } from '../elements.js';
import { run } from '../shell.js';
import { AccountPage } from './account-page.js';
import { AccountsPage } from './accounts-page.js';
import { ImportsPage } from './imports-page.js';
import { RolesPage } from './roles-page.js';
import { address, parse, TABS } from './route.js';
import { StandardsPage } from './standards-page.js';
import { Tree } from './tree.js';
import { UnitsPage } from './units-page.js';

const PAGES = { units: UnitsPage, accounts: AccountsPage, account: AccountPage, roles: RolesPage, imports: ImportsPage,
  standards: StandardsPage };

/** Who administers here, and what every page shares. */
class Desk {

  constructor(me, roles) {
    this.me = me;
    this.roles = roles;
    this.today = me.now.slice(0, 10);
    this.tree = new Tree(me.union);
  }

  /** The tabs and, where a page is about one union, the tree beside it. */
  frame(route) {
    route.id ||= this.me.union;
    document.getElementById('tabs').replaceChildren(...TABS.map(tab => element('a', {
      href: tab.tree ? address(tab.id, route.id) : address(tab.id), 'aria-current': tab === route.tab && 'page' }, tab.name)));
    this.tree.show(document.getElementById('tree'), route);
  }

  /** Draws the page anew after something was changed. */
  again() {
    this.tree.forget();
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }
}

/** A page with its frame; named for its tab where it has no better name. */
function framed(Page) {
  return class extends Page {

    constructor(desk, route) {
      desk.frame(route);
      super(desk, route);
      this.title ??= route.tab.name;
    }
  };
}

/** What every page of these stands in: the tabs above it, the tree beside it. */
function frame() {
  const content = document.getElementById('main');
  content.parentElement.append(element('nav', { id: 'tabs', class: 'tabs', 'aria-label': '组织管理' }), element('div', { class: 'columns' },
    element('aside', { id: 'tree', 'aria-label': '工会' }), content));
}

frame();
run({ pages: Object.fromEntries(Object.entries(PAGES).map(([name, Page]) => [name, framed(Page)])), parse,
  deskOf: async me => new Desk(me, (await api.get('/api/organisation/roles')).items), back: '返回工会组织' });
