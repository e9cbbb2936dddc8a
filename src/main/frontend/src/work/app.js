import { api, csrfHeader } from '../api.js';
import { rememberUser } from '../relogin.js';
import { tabsFor } from '../rights/route.js';
import { AlikePage } from './alike-page.js';
import { ListPage } from './list-page.js';
import { goOn, loading, refusal, tell } from './notice.js';
import { parse } from './route.js';
import { StartPage } from './start-page.js';
import { TaskPage } from './task-page.js';

const PAGES = { list: ListPage, task: TaskPage, start: StartPage, alike: AlikePage };
const PRODUCT = 'UnionCare 工会帮扶';

/** Who works here and which list was looked at last; the pages go on from it. */
class Desk {

  constructor(me) {
    this.me = me;
    this.list = parse('#/');
  }

  /** The server's instant: a browser's clock may be wrong, and the demonstration's is not today's. */
  async now() {
    const { now } = await api.get('/api/me');
    return now;
  }
}

/** Starts the page: who is here, then whatever the address asks for, again whenever the address changes. */
export async function begin() {
  document.getElementById('leave').addEventListener('click', leave);
  document.querySelector('.skip').addEventListener('click', event => {
    // The address is a page's; it must not become the place that the link leads to.
    event.preventDefault();
    document.getElementById('main').focus();
  });
  try {
    const me = await api.get('/api/me');
    rememberUser(me.user);
    document.getElementById('who').textContent = me.name;
    document.getElementById('rights').hidden = tabsFor(me.roles).length === 0;
    const desk = new Desk(me);
    window.addEventListener('hashchange', () => show(desk));
    await show(desk);
  } catch (problem) {
    document.getElementById('main').replaceChildren(refusal(problem, () => location.reload()));
  }
}

let shown = null;

async function show(desk) {
  const main = document.getElementById('main');
  const first = shown === null;
  shown?.destroy?.();
  main.replaceChildren(loading());
  goOn();
  const route = parse(location.hash);
  const page = new PAGES[route.page](desk, route);
  shown = page;
  try {
    const content = await page.open();
    // Meanwhile another page may have been asked for.
    if (shown === page) {
      main.replaceChildren(content);
      if (!first) {
        // The link that was followed is gone. At first the page begins with its head.
        main.focus({ preventScroll: true });
        window.scrollTo(0, 0);
      }
      document.title = `${page.title} · ${PRODUCT}`;
    }
  } catch (problem) {
    if (shown === page) {
      main.replaceChildren(refusal(problem, () => show(desk)));
      document.title = PRODUCT;
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
