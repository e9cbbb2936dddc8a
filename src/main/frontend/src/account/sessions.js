import { api } from '../api.js';
import { element } from '../elements.js';
import { tell } from '../work/notice.js';
import { minute } from './days.js';

/** Where I am signed in, and signing out there. */
export const sessionsSection = {
  title: '登录设备',
  async open() {
    const place = element('div');
    await fill(place);
    return place;
  },
};

async function fill(place) {
  const sessions = await api.get('/api/account/sessions');
  const others = sessions.filter(({ current }) => !current);
  place.replaceChildren(
    element('ul', { class: 'sessions' }, ...sessions.map(session => line(session, place))),
    others.length === 0 ? element('p', { class: 'rule' }, '没有在其他设备上登录。同一账号最多同时登录 3 处，超出时最早的一处自动退出。')
      : element('button', { type: 'button', class: 'uc-button',
        onClick: () => end('/api/account/sessions', '其他设备上的登录已全部退出', place) }, '退出其他所有设备'));
}

function line({ id, signedInAt, lastUsedAt, device, address, current }, place) {
  return element('li', {},
    element('div', { class: 'what' },
      element('div', {}, device || '未知设备', current && element('span', { class: 'here' }, '本机')),
      element('div', { class: 'days' },
        `登录于 ${minute(signedInAt)}，最近使用 ${minute(lastUsedAt)}${address ? `，网络地址 ${address}` : ''}`)),
    !current && element('button', { type: 'button', class: 'uc-button', 'aria-label': `退出该设备：${device}，登录于 ${minute(signedInAt)}`,
      onClick: () => end(`/api/account/sessions/${id}`, '该设备上的登录已退出', place) }, '退出该设备'));
}

async function end(path, done, place) {
  try {
    await api.delete(path);
    tell(done);
  } catch (problem) {
    tell(problem.message, { wrong: true });
  }
  await fill(place).catch(problem => tell(problem.message, { wrong: true }));
}
