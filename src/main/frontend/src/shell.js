import { api, csrfHeader } from './api.js';
import { element } from './elements.js';
import { rememberUser } from './relogin.js';
import { rememberNow } from './today.js';
import { leadOn } from './ways.js';
import { goOn, loading, refusal, tell } from './work/notice.js';

const PRODUCT = 'UnionCare 工会帮扶';

/**
 * Runs the pages of one address: who is here, then whatever stands behind the #, again whenever that changes.
 *
 * @param {object} how
 * @param {Record<string, new (desk: object, route: object) => object>} how.pages by name; each has open(), which
 *   answers its content, a title, and may have destroy()
 * @param {(hash: string) => {page: string}} how.parse
 * @param {(me: object) => object|Promise<object>} how.deskOf what the pages share, of the answer of `/api/me`
 * @param {string} how.back the words on the link that leads from a page that cannot be shown to the first one
 */
export async function run({ pages, parse, deskOf, back }) {
  document.getElementById('leave').addEventListener('click', leave);
  document.querySelector('.skip').addEventListener('click', event => {
    // The address is a page's; it must not become the place that the link leads to.
    event.preventDefault();
    document.getElementById('main').focus();
  });
  const shell = new Shell(pages, parse, back);
  try {
    const me = await api.get('/api/me');
    rememberUser(me.user);
    rememberNow(me.now);
    document.getElementById('who').textContent = me.name;
    // With a one-time secret there is no way on before it is changed.
    if (!me.mustChangePassword) {
      leadOn(document.getElementById('ways'));
    }
    const desk = await deskOf(me);
    window.addEventListener('hashchange', () => shell.show(desk));
    await shell.show(desk);
  } catch (problem) {
    document.getElementById('main').replaceChildren(refusal(problem, () => location.reload(), back));
  }
}

/**
 * Runs the pages of an address that is open to everybody: nobody has to be here, and nothing is asked for the person.
 *
 * @param {object} how as of {@link run}, without the desk
 */
export async function runForAll({ pages, parse, back }) {
  document.getElementById('leave').replaceWith(element('a', { href: '/login' }, '工会人员登录'));
  const shell = new Shell(pages, parse, back);
  window.addEventListener('hashchange', () => shell.show({}));
  document.querySelector('.skip').addEventListener('click', event => {
    event.preventDefault();
    document.getElementById('main').focus();
  });
  await shell.show({});
}

class Shell {

  constructor(pages, parse, back) {
    Object.assign(this, { pages, parse, back, shown: null });
  }

  async show(desk) {
    const main = document.getElementById('main');
    const first = this.shown === null;
    this.shown?.destroy?.();
    main.replaceChildren(loading());
    goOn();
    const route = this.parse(location.hash);
    const page = new this.pages[route.page](desk, route);
    this.shown = page;
    try {
      const content = await page.open();
      // Meanwhile another page may have been asked for.
      if (this.shown === page) {
        main.replaceChildren(content);
        if (!first) {
          // The link that was followed is gone. At first the page begins with its head.
          main.focus({ preventScroll: true });
          window.scrollTo(0, 0);
        }
        document.title = `${page.title} · ${PRODUCT}`;
      }
    } catch (problem) {
      if (this.shown === page) {
        main.replaceChildren(refusal(problem, () => this.show(desk), this.back));
        document.title = PRODUCT;
      }
    }
  }
}

async function leave() {
  const answer = await fetch('/logout', { method: 'POST', headers: csrfHeader() }).catch(() => null);
  // 401 or 403: the session had ended already.
  if (answer && (answer.ok || answer.status === 401 || answer.status === 403)) {
    location.assign('/login?logout');
  } else {
    tell('未能退出登录，请检查网络后重试', { wrong: true });
  }
}
