import { csrfHeader } from '../api.js';
import { Problem } from '../problem.js';
import { signInAgain } from '../relogin.js';

/**
 * Sends an Excel file and reads the answer; where the session has ended, again after signing in.
 *
 * @param {string} path
 * @param {File} file
 * @returns {Promise<object>}
 */
export async function sendSheet(path, file) {
  const attempt = () => {
    const body = new FormData();
    body.append('file', file, file.name);
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
