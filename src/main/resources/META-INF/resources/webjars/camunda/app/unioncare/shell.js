// What every one of the engine's pages gets, past what their settings offer.
import { goBy, writeAsTheServer } from './clock.js';
import { keepTranslated } from './words.js';

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const ADMINISTRATOR = 'unioncare-administrator';

// The pages say English; a reader's voice and the browser's choice of glyphs go by this.
document.documentElement.lang = 'zh-CN';
keepTranslated(document.body);
writeAsTheServer();

// The page waits for this. Nobody is told anything where nobody has signed in.
const answer = await fetch(`${root}/api/me`, { headers: { Accept: 'application/json' } }).catch(() => null);
if (answer?.ok) {
  const { roles, now } = await answer.json();
  goBy(now);
  // The engine's notice about its own future concerns those who run the product, and nobody else.
  document.body.classList.toggle(ADMINISTRATOR, roles.includes('admin'));
}
