import { reassignmentsSection } from '../account/reassignments.js';
import { element } from '../elements.js';
import { REASSIGNMENTS, boardAddress } from './route.js';

/** 转办 where a supervisor sees that something waits too long; the same stands on the page of the account. */
export class ReassignmentsPage {

  constructor({ me }) {
    this.me = me;
    this.title = reassignmentsSection.title;
  }

  async open() {
    return element('div', {}, element('p', { class: 'back' }, element('a', { href: boardAddress({}) }, '返回看板')),
      element('section', { class: 'panel', 'aria-labelledby': 'reassigning' }, element('h1', { id: 'reassigning' }, this.title),
        await reassignmentsSection.open(this.me) ?? element('p', {}, '转办由管理员、督查员办理。')));
  }
}

/** A way to it for whoever may move tasks. */
export function reassigning({ roles }) {
  return roles.includes('supervisor') && element('a', { class: 'uc-button no-print', href: REASSIGNMENTS }, '转办任务');
}
