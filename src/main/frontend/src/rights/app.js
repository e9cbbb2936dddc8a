import { api, csrfHeader } from '../api.js';
import { element } from '../elements.js';
import { rememberUser } from '../relogin.js';
import { leadOn } from '../ways.js';
import { goOn, loading, tell } from '../work/notice.js';
import { corrections } from './corrections.js';
import { disclosure } from './disclosure.js';
import { letters } from './letters.js';
import { retention } from './retention.js';
import { addressOf, parse, tabsFor } from './route.js';

const PAGES = { letters, disclosure, corrections, retention };
const PRODUCT = 'UnionCare 工会帮扶';

/** Starts the page: who is here, then the tab that the address asks for, again whenever the address changes. */
export async function begin() {
  document.getElementById('leave').addEventListener('click', leave);
  document.querySelector('.skip').addEventListener('click', event => {
    event.preventDefault();
    document.getElementById('main').focus();
  });
  try {
    const me = await api.get('/api/me');
    rememberUser(me.user);
    document.getElementById('who').textContent = me.name;
    leadOn(document.getElementById('ways'));
    window.addEventListener('hashchange', () => show(me));
    await show(me);
  } catch (problem) {
    document.getElementById('main').replaceChildren(refusal(problem));
  }
}

let asked = 0;

async function show(me) {
  const turn = ++asked;
  const main = document.getElementById('main');
  const tabs = tabsFor(me.roles);
  const { tab, id } = parse(location.hash, tabs);
  goOn();
  if (!tab) {
    main.replaceChildren(refusal({ title: '无权办理', detail: '个人信息权利由经办、审核、审批、督查和审计岗位办理。' }));
    return;
  }
  main.replaceChildren(...head(tabs, tab), loading());
  const { now } = await api.get('/api/me');
  const content = await PAGES[tab.id]({ me, id, today: now.slice(0, 10), again: () => show(me) }).catch(refusal);
  // Meanwhile another tab may have been asked for.
  if (turn === asked) {
    main.replaceChildren(...head(tabs, tab), content);
    document.title = `${tab.name} · 个人信息权利 · ${PRODUCT}`;
  }
}

function head(tabs, open) {
  return [element('div', { class: 'top' }, element('h1', {}, '个人信息权利')),
    element('nav', { class: 'tabs', 'aria-label': '个人信息权利' }, ...tabs.map(tab =>
      element('a', { href: addressOf(tab.id), 'aria-current': tab === open && 'page' }, tab.name)))];
}

function refusal(problem) {
  return element('section', { class: 'empty', role: 'alert' }, element('h2', {}, problem.title ?? '操作未完成'),
    element('p', {}, problem.detail ?? '请稍后重试'));
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
