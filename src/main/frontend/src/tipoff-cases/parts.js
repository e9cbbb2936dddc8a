import { element } from '../elements.js';
import { state } from '../payments/parts.js';
import { taskAddress } from './route.js';

/** @param {{state: string, stateName: string}} one */
export const stateOf = one => state(one.state, one.stateName);

/** By when the informant should be answered, and whether that is past. */
export function answerBy({ answerBy: day, overdue }) {
  return overdue ? element('span', { class: 'past' }, `${day} 已超期`) : day;
}

/** What is to be done next: a way to the form where who looks may open it, which shows what was told. */
export function next(task) {
  if (!task) {
    return '—';
  }
  const below = task.holder ? `${task.holder} 办理` : '待签收';
  return element('span', {}, task.id ? element('a', { href: taskAddress(task.id) }, task.name) : task.name,
    element('small', {}, [below, task.dueOn && `期限 ${task.dueOn}`].filter(Boolean).join('　')));
}
