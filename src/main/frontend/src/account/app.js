import { api, csrfHeader } from '../api.js';
import { element } from '../elements.js';
import { rememberUser } from '../relogin.js';
import { leadOn } from '../ways.js';
import { loading, refusal, tell } from '../work/notice.js';
import { passwordSection } from './password.js';
import { SECTIONS } from './sections.js';

/** Shows the account of who has signed in; with a one-time secret only where it is changed. */
async function begin() {
  const main = document.getElementById('main');
  main.classList.add('account');
  document.getElementById('leave').addEventListener('click', leave);
  try {
    const me = await api.get('/api/me');
    rememberUser(me.user);
    document.getElementById('who').textContent = me.name;
    if (!me.mustChangePassword) {
      leadOn(document.getElementById('ways'));
    }
    await show(main, me);
  } catch (problem) {
    main.replaceChildren(refusal(problem, () => location.reload(), '返回我的账号'));
  }
}

async function show(main, me) {
  const sections = me.mustChangePassword ? [passwordSection] : SECTIONS;
  const places = sections.map(({ title }) => element('section', { class: 'part', 'aria-label': title },
    element('h2', {}, title), loading()));
  main.replaceChildren(element('h1', {}, '我的账号'), ...places);
  // One section that cannot be shown leaves the others.
  await Promise.all(sections.map((section, i) => fill(places[i], section, me)));
}

async function fill(place, section, me) {
  try {
    const content = await section.open(me);
    if (content === null) {
      place.remove();
    } else {
      place.replaceChildren(element('h2', {}, section.title), content);
    }
  } catch (problem) {
    place.replaceChildren(element('h2', {}, section.title), element('p', { class: 'wrong', role: 'alert' }, problem.message));
  }
}

async function leave() {
  const answer = await fetch('/logout', { method: 'POST', headers: csrfHeader() }).catch(() => null);
  if (answer && (answer.ok || answer.status === 401 || answer.status === 403)) {
    location.assign('/login?logout');
  } else {
    tell('未能退出登录，请检查网络后重试', { wrong: true });
  }
}

begin();
