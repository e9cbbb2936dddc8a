import { csrfHeader } from './api.js';

/**
 * Signs out and goes to the login page.
 *
 * @param {(text: string) => void} otherwise tells that it did not work
 */
export async function leave(otherwise) {
  const answer = await fetch('/logout', { method: 'POST', headers: csrfHeader() }).catch(() => null);
  // 401 or 403: the session had ended already.
  if (answer && (answer.ok || answer.status === 401 || answer.status === 403)) {
    location.assign('/login?logout');
  } else {
    otherwise('未能退出登录，请检查网络后重试');
  }
}
