import { element } from '../elements.js';
import { run } from '../shell.js';
import { loading } from '../work/notice.js';
import { passwordSection } from './password.js';
import { SECTIONS } from './sections.js';

/** The account of who has signed in; with a one-time secret only where it is changed. */
class AccountPage {

  constructor(me) {
    this.me = me;
    this.title = '我的账号';
  }

  async open() {
    const sections = this.me.mustChangePassword ? [passwordSection] : SECTIONS;
    const places = sections.map(({ title }) => element('section', { class: 'part', 'aria-label': title },
      element('h2', {}, title), loading()));
    sections.forEach((section, i) => this.fill(places[i], section));
    return element('div', { class: 'account' }, element('h1', {}, this.title), ...places);
  }

  // One section that cannot be shown leaves the others.
  async fill(place, section) {
    try {
      const content = await section.open(this.me);
      if (content === null) {
        place.remove();
      } else {
        place.replaceChildren(element('h2', {}, section.title), content);
      }
    } catch (problem) {
      place.replaceChildren(element('h2', {}, section.title), element('p', { class: 'wrong', role: 'alert' }, problem.message));
    }
  }
}

run({ pages: { account: AccountPage }, parse: () => ({ page: 'account' }), deskOf: me => me, back: '返回我的账号' });
