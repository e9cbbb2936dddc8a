// What every one of the engine's pages gets, past what their settings offer.
import { goBy, writeAsTheServer } from './clock.js';
import { keepTranslated } from './words.js';

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const ADMINISTRATOR = 'unioncare-administrator';
const STARTS = 'unioncare-starts';

// The pages say English; a reader's voice and the browser's choice of glyphs go by this.
document.documentElement.lang = 'zh-CN';
const translations = await fetch(new URL('../locales/zh.json', document.baseURI)).catch(() => null);
keepTranslated(document.body, translations?.ok ? (await translations.json()).labels : {});

writeAsTheServer();

// Who is signed out, or was away too long, comes to the product's login page, not to the engine's.
let signingOut = false;
document.addEventListener('click', ({ target }) => { signingOut ||= target.closest('.logout') !== null; }, true);
addEventListener('hashchange', () => {
  if (/^#\/login\b/.test(location.hash)) {
    location.replace(`${root}/login?${signingOut ? 'logout' : 'expired'}`);
  }
});

// The page waits for this. Nobody is told anything where nobody has signed in.
const answer = await fetch(`${root}/api/me`, { headers: { Accept: 'application/json' } }).catch(() => null);
if (answer?.ok) {
  const { roles, now } = await answer.json();
  goBy(now);
  // The engine's notice about its own future concerns those who run the product, and nobody else.
  document.body.classList.toggle(ADMINISTRATOR, roles.includes('admin'));
  // Who starts nothing would find the list of what can be started empty.
  document.body.classList.toggle(STARTS, roles.includes('clerk'));
}
