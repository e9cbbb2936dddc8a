/** What is shown of a task in a list, worked out from what the server tells. */

const DAY_MILLIS = 24 * 60 * 60 * 1000;
const SOON_DAYS = 2;

/** The flows of some tasks, each once, as they are named on their drawings. @returns {[key: string, name: string][]} */
export const flowsIn = tasks => [...new Map(tasks.filter(({ flow }) => flow).map(({ flow, flowName }) => [flow, flowName]))];

/**
 * Titles are written by the server as `测*二（示例纺织有限公司工会）建档`.
 *
 * @param {string} title
 * @returns {{person: string, unit: string}}
 */
export function namesIn(title) {
  const parts = /^(.*?)（(.*)）[^）]*$/.exec(title ?? '');
  return parts ? { person: parts[1], unit: parts[2] } : { person: title || '—', unit: '—' };
}

/**
 * By when a task should be done, as people count: in days of the calendar in China.
 *
 * @param {string|null} dueAt instant with the offset of China
 * @param {string} now the server's instant, with the same offset
 * @returns {{date: string, text: string, state: 'none'|'late'|'soon'|'fine'}}
 */
export function dueOf(dueAt, now) {
  if (!dueAt) {
    return { date: '—', text: '', state: 'none' };
  }
  const days = Math.round((Date.parse(dueAt.slice(0, 10)) - Date.parse(now.slice(0, 10))) / DAY_MILLIS);
  if (Date.parse(dueAt) < Date.parse(now)) {
    return { date: day(dueAt), text: days === 0 ? '今日已逾期' : `已逾期 ${-days} 天`, state: 'late' };
  }
  const soon = Date.parse(dueAt) - Date.parse(now) < SOON_DAYS * DAY_MILLIS;
  return { date: day(dueAt), text: { 0: '今天到期', 1: '明天到期' }[days] ?? `还有 ${days} 天`, state: soon ? 'soon' : 'fine' };
}

/** @param {string} at instant or date, with the offset of China */
export function day(at) {
  const [year, month, date] = at.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** How the open tasks are spread over the lists; of more than the server tells at once only the number told. */
export function counted({ items, next }, now) {
  const states = items.map(item => dueOf(item.dueAt, now).state);
  const number = (list, exact) => `${list.length}${next && !exact ? '+' : ''}`;
  // They come by date, so the late and soon ones are all there unless the last one told is among them.
  const last = states.at(-1);
  return {
    mine: number(items.filter(item => item.assignee), false),
    claimable: number(items.filter(item => !item.assignee), false),
    soon: number(states.filter(state => state === 'soon'), last !== 'soon' && last !== 'late'),
    overdue: number(states.filter(state => state === 'late'), last !== 'late'),
  };
}

/** The steps that occur, each once, in the order of their names. */
export function stepsIn(items) {
  const names = new Map(items.map(({ key, name }) => [key, name]));
  return [...names].map(([key, name]) => ({ key, name })).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}
