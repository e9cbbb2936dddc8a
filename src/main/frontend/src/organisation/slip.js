import { openDialog } from '../dialog.js';
import { element } from '../elements.js';

/**
 * Shows one-time secrets, which the server keeps nowhere: to copy, to print and to hand over.
 *
 * @param {{login: string, name: string, unionName: string, secret: string, until: string}[]} issued
 * @param {{more?: Node[]}} [how] more: further buttons
 * @returns {Promise<void>} when it has been closed
 */
export function showSlips(issued, { more = [] } = {}) {
  return new Promise(resolve => {
    const copied = element('span', { role: 'status' });
    const dialog = openDialog(issued.length > 1 ? `一次性密码（${issued.length} 个账号）` : '一次性密码', [
      element('p', { class: 'not-printed' }, '密码只显示这一次，关闭后无法再查看；遗失的，须重置。请当面或密封交给本人。'),
      element('div', { class: 'slips printed-alone' }, ...issued.map(slip)),
      element('div', { class: 'uc-buttons not-printed' }, copied,
        element('button', { type: 'button', class: 'uc-button', onClick: () => copy(issued, copied) }, '复制'),
        element('button', { type: 'button', class: 'uc-button', onClick: () => print() }, '打印'), ...more,
        element('button', { type: 'button', class: 'uc-button uc-primary', onClick: () => dialog.close() }, '已交付，关闭')),
    ], { closable: false, wide: issued.length > 4 });
    dialog.addEventListener('close', () => resolve());
  });
}

function slip({ login, name, unionName, secret, until }) {
  const rows = [['单位', unionName], ['姓名', name], ['账号', login],
    ['一次性密码', element('span', { class: 'secret' }, secret)], ['有效至', written(until)],
    ['登录网址', `${location.origin}/`]];
  return element('div', { class: 'slip' }, element('dl', {}, ...rows.flatMap(([term, content]) =>
    [element('dt', {}, term), element('dd', {}, content)])),
  element('p', {}, '首次登录时须设置自己的密码；密码用过即失效。'));
}

export function written(instant) {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
}

async function copy(issued, told) {
  const text = issued.map(({ login, name, unionName, secret, until }) =>
    `${unionName} ${name}\n账号：${login}\n一次性密码：${secret}\n有效至：${written(until)}\n登录网址：${location.origin}/`)
    .join('\n\n');
  try {
    await navigator.clipboard.writeText(text);
    told.textContent = '已复制';
  } catch {
    told.textContent = '浏览器不允许复制，请抄写或打印';
  }
}
