// What every one of the engine's pages gets, past what their settings offer.
import { keepTranslated } from './words.js';

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

// The pages say English; a reader's voice and the browser's choice of glyphs go by this.
document.documentElement.lang = 'zh-CN';
keepTranslated(document.body);

const ADMINISTRATOR = 'unioncare-administrator';

/** The engine's notice about its own future concerns those who run the product, and nobody else. */
async function tellAdministrators() {
  const answer = await fetch(`${root}/api/me`, { headers: { Accept: 'application/json' } });
  const roles = answer.ok ? (await answer.json()).roles : [];
  document.body.classList.toggle(ADMINISTRATOR, roles.includes('admin'));
}

tellAdministrators().catch(() => document.body.classList.remove(ADMINISTRATOR));
