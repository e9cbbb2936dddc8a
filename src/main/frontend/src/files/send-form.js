import { csrfHeader } from '../api.js';
import { Problem } from '../problem.js';
import { signInAgain } from '../relogin.js';

/**
 * Sends files and reads the answer; where the session has ended, again after signing in.
 *
 * @param {string} path
 * @param {[string, File][]} files each under the name of its part
 * @returns {Promise<object>}
 */
export async function sendForm(path, files) {
  const attempt = () => {
    const body = new FormData();
    files.forEach(([name, file]) => body.append(name, file, file.name));
    return fetch(path, { method: 'POST', body, credentials: 'same-origin',
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...csrfHeader() } })
      .catch(() => { throw Problem.ofNetwork(); });
  };
  let response = await attempt();
  if (response.status === 401) {
    await signInAgain();
    response = await attempt();
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response.json();
}
