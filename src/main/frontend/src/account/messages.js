import { api } from '../api.js';
import { element } from '../elements.js';
import { tell } from '../work/notice.js';
import { field, mark } from './fields.js';

const OWN = '/api/account/messages';
const RULES = {
  MAIL: '如 name@example.cn；只用于发送提醒，加密保存，他人看不到',
  OFFICE: '单位办公通讯软件中的账号，由系统管理员告知格式',
};

/** How I am reminded outside the product; and for administrators, what did not arrive. */
export const messagesSection = {
  title: '提醒',
  async open(me) {
    const place = element('div');
    await fill(place);
    return element('div', {}, place, me.roles.includes('admin') && await overview());
  },
};

async function fill(place) {
  const { at, items } = await api.get(OWN);
  const open = items.filter(item => item.open);
  place.replaceChildren(
    element('p', { class: 'rule' }, open.length === 0 ? '本系统没有开通邮件、办公通讯提醒，请登录查看待办任务。'
      : `工作日 ${at} 发送一次，只有待办、待签收、逾期的数量，最早的期限和登录网址，没有姓名和案件内容；没有任务的、请假的当天不发送。`),
    ...open.map(item => form(item, place)));
}

function form({ channel, name, address, paused }, place) {
  const control = element('input', { type: channel === 'MAIL' ? 'email' : 'text', value: address ?? '', maxlength: '200',
    autocomplete: channel === 'MAIL' ? 'email' : 'off' });
  const fields = { address: field(`message-${channel}`, name, control, RULES[channel]) };
  const made = element('form', { 'aria-label': `${name}提醒`, novalidate: true }, ...fields.address.parts,
    element('p', { class: 'days', hidden: !address }, paused ? '已停用，不再发送。' : '使用中。'),
    element('div', { class: 'uc-buttons' },
      element('button', { class: 'uc-button uc-primary' }, address ? '保存并启用' : '启用'),
      address && !paused && element('button', { type: 'button', class: 'uc-button', 'aria-label': `停用${name}提醒`,
        onClick: () => send(() => api.put(`${OWN}/${channel}`, { address, paused: true }), `已停用${name}提醒`) }, '停用'),
      address && element('button', { type: 'button', class: 'uc-button', 'aria-label': `删除${name}地址`,
        onClick: () => send(() => api.delete(`${OWN}/${channel}`), '地址已删除') }, '删除')));
  made.addEventListener('submit', event => {
    event.preventDefault();
    send(() => api.put(`${OWN}/${channel}`, { address: control.value, paused: false }), `已启用${name}提醒`);
  });
  async function send(request, words) {
    try {
      await request();
      tell(words);
      await fill(place);
    } catch (problem) {
      mark(fields, problem);
    }
  }
  return made;
}

async function overview() {
  const { open, days, failures } = await api.get('/api/messages');
  return element('div', { hidden: open.length === 0 && days.length === 0 },
    element('h3', {}, '本级及下级提醒的发送情况（近 14 天）'),
    days.length === 0 ? element('p', { class: 'rule' }, '还没有发送过。') : table('每日发送情况', ['日期', '渠道', '已发出', '待重发', '未送达'],
      days.map(one => [one.day, one.channel, one.sent, one.waiting, one.failed])),
    failures.length > 0 && element('h3', {}, '没有送达的'),
    failures.length > 0 && table('没有送达的提醒', ['日期', '账号', '渠道', '原因', '次数'], failures.map(one =>
      [one.day, one.login, one.channel, `${one.reason}（${one.givenUp ? '不再重发' : '将重发'}）`, one.tries])));
}

function table(label, heads, rows) {
  return element('div', { class: 'wide' }, element('table', { class: 'tally', 'aria-label': label },
    element('thead', {}, element('tr', {}, ...heads.map(head => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...rows.map(cells => element('tr', {}, ...cells.map(cell => element('td', {}, String(cell))))))));
}
