import { openDialog } from './dialog.js';
import { element } from './elements.js';
import { Problem } from './problem.js';

/** The webapps' own way of signing in answers with a status instead of a page, and needs no token of the old session. */
const SIGN_IN = '/camunda/api/admin/auth/user/default/login/tasklist';

/** Who is signed in; known from the first answer on, since a session that has ended cannot be asked. */
let user = null;
let open = null;

/** Remembers who works on this page. @param {string} login */
export function rememberUser(login) {
  user = login;
}

/**
 * Asks for the password again where the session has ended, without leaving the page. One dialog for all calls that
 * wait. Another person than before starts afresh, since what stands on the page is not theirs.
 *
 * @returns {Promise<void>} when the session is there again
 */
export function signInAgain() {
  open ??= ask().finally(() => { open = null; });
  return open;
}

function ask() {
  return new Promise(resolve => {
    const name = element('input', { id: 'uc-login', name: 'username', autocomplete: 'username', required: true,
      value: user ?? '', readonly: user !== null });
    const password = element('input', { id: 'uc-password', name: 'password', type: 'password', required: true,
      autocomplete: 'current-password', autofocus: true });
    const message = element('p', { class: 'uc-field-error', role: 'alert' });
    const button = element('button', { class: 'uc-button uc-primary' }, '登录');
    const other = element('button', { type: 'button', class: 'uc-link', onClick: () => location.reload() },
      '换用其他账号（未保存的内容将丢失）');
    const form = element('form', { class: 'uc-relogin' },
      element('p', {}, '登录已超时，请重新登录；所填内容仍在本页。'),
      element('label', { for: 'uc-login' }, '账号'), name,
      element('label', { for: 'uc-password' }, '密码'), password, message,
      element('div', { class: 'uc-buttons' }, user !== null && other, button));
    const dialog = openDialog('重新登录', [form], { closable: false });
    form.addEventListener('submit', async event => {
      event.preventDefault();
      button.disabled = true;
      message.textContent = await signIn(name.value.trim(), password.value);
      button.disabled = false;
      if (message.textContent) {
        password.select();
      } else {
        dialog.close();
        resolve();
      }
    });
  });
}

// The webapps end a session whose requests carry a token of an older one; a page of theirs brings the new token.
async function freshWebappsToken() {
  if (location.pathname.startsWith('/camunda/')) {
    await fetch(location.pathname, { credentials: 'same-origin', cache: 'no-store' });
  }
}

/** @returns {Promise<string>} why it did not work; empty when it did */
async function signIn(login, password) {
  try {
    const response = await fetch(SIGN_IN, { method: 'POST', credentials: 'same-origin',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      body: new URLSearchParams({ username: login, password }) });
    if (!response.ok) {
      // Wrong, too old, or too often: the server says which, and what to do.
      const told = [401, 429].includes(response.status) ? (await Problem.of(response)).message : '';
      return told || '暂时无法登录，请稍后重试';
    }
    const { userId } = await response.json();
    if (user !== null && userId !== user) {
      location.reload();
    }
    user = userId;
    await freshWebappsToken();
    return '';
  } catch {
    return '未能连接服务器，请检查网络后重试';
  }
}
