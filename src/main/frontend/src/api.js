import { Problem } from './problem.js';
import { signInAgain } from './relogin.js';

export { Problem };

const CSRF_COOKIE = 'UNIONCARE-XSRF';
const CSRF_HEADER = 'X-UNIONCARE-XSRF';

/** Our server. Each call answers the JSON it got (null for none) or throws a {@link Problem}. */
export const api = {
  /** @param {string} path @param {{quiet?: boolean}} [how] quiet: a session that has ended is a Problem, no dialog */
  get: (path, how) => call('GET', path, undefined, how),
  post: (path, body, how) => call('POST', path, body, how),
  put: (path, body, how) => call('PUT', path, body, how),
  delete: (path, body, how) => call('DELETE', path, body, how),
  /** Asks for a file that is made on the way. @returns {Promise<{name: string, content: Blob}>} */
  file: (path, body) => fileOf('POST', path, body),
  /** A file that shows what the page shows. */
  sheet: path => fileOf('GET', path),
};

async function fileOf(method, path, body) {
  const response = await answered(method, path, body, { accept: '*/*' });
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '');
  return { name: name ? decodeURIComponent(name[1]) : '下载', content: await response.blob() };
}

/** What a changing request must carry; the cookie is read anew, since signing in replaces it. */
export function csrfHeader() {
  const cookie = document.cookie.split('; ').find(entry => entry.startsWith(`${CSRF_COOKIE}=`));
  return cookie ? { [CSRF_HEADER]: decodeURIComponent(cookie.slice(CSRF_COOKIE.length + 1)) } : {};
}

async function call(method, path, body, how) {
  const text = await (await answered(method, path, body, how)).text();
  return text ? JSON.parse(text) : null;
}

async function answered(method, path, body, { quiet = false, keepalive = false, accept = 'application/json' } = {}) {
  let response = await ask(method, path, body, keepalive, accept);
  if (response.status === 401 && !quiet) {
    await signInAgain();
    response = await ask(method, path, body, keepalive, accept);
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response;
}

async function ask(method, path, body, keepalive, accept) {
  const headers = { Accept: accept, 'X-Requested-With': 'XMLHttpRequest' };
  if (method !== 'GET') {
    Object.assign(headers, csrfHeader());
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  try {
    return await fetch(path, { method, headers, keepalive, credentials: 'same-origin', cache: 'no-store',
      body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    throw Problem.ofNetwork();
  }
}
