import { api } from '../api.js';
import { ask, asked } from '../asking.js';
import { element } from '../elements.js';
import { tell } from '../work/notice.js';

const OWN = '/api/account/relatives/liftings';
const ALL = '/api/kinship-liftings';
const STANDING = { ASKED: '已申请更正，核准前仍须回避', REFUSED: '申请的更正未获同意，仍须回避', CONFIRMED: '误报，已更正' };

/** How something stands that may have been declared by mistake; empty where nobody has asked. */
export function standing(lifting) {
  return STANDING[lifting] ?? '';
}

/** Asks for another person to confirm that it was a mistake; nothing where that is asked or done. */
export function liftingButton(lifting, what, subject, again) {
  return lifting !== 'ASKED' && lifting !== 'CONFIRMED' && element('button', { type: 'button', class: 'uc-button',
    'aria-label': `申请更正：${what}`, onClick: () => request(what, subject, again) }, '误报，申请更正');
}

async function request(what, subject, again) {
  const reason = element('textarea', { id: 'lifting-reason', maxlength: '200', rows: '3', required: true });
  const sent = await ask('申请更正', [
    element('p', {}, `${what}：如确属误报，请说明理由，由管理员（不得是本人）核准。核准前仍须回避，申请和核准都记入办理记录。`),
    asked('lifting-reason', '理由', reason, '不超过 200 字'),
  ], '提交申请', () => api.post(OWN, { ...subject, reason: reason.value }).then(() => true));
  if (sent) {
    tell('已申请更正，等待管理员核准');
    await again();
  }
}

/** The cases in which the person has declared kinship, to be corrected where that was a mistake. */
export function declarations(declared, again) {
  return element('div', { hidden: declared.length === 0 },
    element('h3', {}, '在案件中声明的亲属关系'),
    element('ul', { class: 'sessions', 'aria-label': '声明过亲属关系的案件' }, ...declared.map(one => element('li', {},
      element('div', { class: 'what' }, element('div', {}, one.case),
        element('div', { class: 'days' }, [`${one.declaredOn} 声明`, standing(one.lifting)].filter(Boolean).join('，'))),
      liftingButton(one.lifting, `案件 ${one.case}`, { case: one.case }, again)))));
}

/** For an administrator: what colleagues of the own union and below have asked for. */
export async function liftingsToDecide(me) {
  const place = element('div');
  if (me.roles.includes('admin')) {
    await fill(place, me);
  }
  return place;
}

async function fill(place, me) {
  const { items } = await api.get(ALL);
  place.replaceChildren(element('h3', {}, '本级及下级人员申请的亲属声明更正'),
    element('p', { class: 'rule', hidden: items.length > 0 }, '没有申请。'),
    element('ul', { class: 'sessions', 'aria-label': '亲属声明更正申请' }, ...items.map(item => line(item, me, () => fill(place, me)))));
}

function line(item, me, again) {
  const about = item.case ? `案件 ${item.case} 的声明` : '一项亲属登记';
  const decided = item.decidedBy ? `${item.stateName}（${item.decidedBy}，${item.decidedOn}）` : item.stateName;
  return element('li', {},
    element('div', { class: 'what' }, element('div', {}, `${item.name}（${item.login}）　${about}`),
      element('div', {}, `理由：${item.reason}`),
      element('div', { class: 'days' }, `${item.askedOn} 申请，${decided}`)),
    item.state === 'ASKED' && item.login !== me.user && element('div', { class: 'uc-buttons' },
      decision(item, about, true, again), decision(item, about, false, again)));
}

function decision(item, about, confirmed, again) {
  const words = confirmed ? '同意更正' : '不予更正';
  return element('button', { type: 'button', class: 'uc-button', 'aria-label': `${words}：${item.name} ${about}`,
    onClick: async () => {
      const sent = await ask(words, [element('p', {}, confirmed
        ? `${item.name}，${about}：请核实确无亲属关系。同意后回避解除，您的姓名账号记入办理记录。`
        : `${item.name}，${about}：不予更正，仍须回避。`)], words,
      () => api.post(`${ALL}/${item.id}/decision`, { confirmed }).then(() => true));
      if (sent) {
        tell(confirmed ? '已更正，回避解除' : '已答复：不予更正');
        await again();
      }
    } }, words);
}
