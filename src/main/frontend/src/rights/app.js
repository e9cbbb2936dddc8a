import { api } from '../api.js';
import { element } from '../elements.js';
import { run } from '../shell.js';
import { corrections } from './corrections.js';
import { disclosure } from './disclosure.js';
import { letters } from './letters.js';
import { retention } from './retention.js';
import { addressOf, parse, tabsFor } from './route.js';

const TABS = { letters, disclosure, corrections, retention };

/** The tab that the address asks for, under the tabs that the person's office has. */
class TabPage {

  constructor({ me }, { hash }) {
    this.me = me;
    this.tabs = tabsFor(me.roles);
    Object.assign(this, parse(hash, this.tabs));
  }

  async open() {
    if (!this.tab) {
      throw { status: 403, title: '无权办理', detail: '个人信息权利由经办、审核、审批、督查和审计岗位办理。' };
    }
    this.title = `${this.tab.name} · 个人信息权利`;
    const { now } = await api.get('/api/me');
    const content = await TABS[this.tab.id]({ me: this.me, id: this.id, today: now.slice(0, 10), again });
    return element('div', {}, element('div', { class: 'top' }, element('h1', {}, '个人信息权利')),
      element('nav', { class: 'tabs', 'aria-label': '个人信息权利' }, ...this.tabs.map(tab =>
        element('a', { href: addressOf(tab.id), 'aria-current': tab === this.tab && 'page' }, tab.name))), content);
  }
}

// The same place, as it is now.
function again() {
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

run({ pages: { tab: TabPage }, parse: hash => ({ page: 'tab', hash }), deskOf: me => ({ me }), back: '返回个人信息权利' });
