import { element } from './elements.js';
import { paging } from './organisation/parts.js';
import { loading, refusal } from './work/notice.js';

export const PAGE_SIZE = 20;

/** A page with a list that is turned in its own place. Who extends it says with `fill()` what stands there. */
export class PagedList {

  constructor(desk, title) {
    this.desk = desk;
    this.title = title;
    this.pages = [undefined];
    this.place = element('div', { class: 'place', tabindex: '-1' });
  }

  /** Where the page that is shown begins. */
  get after() {
    return this.pages.at(-1);
  }

  /** What is asked for has changed. */
  restart() {
    this.pages = [undefined];
    return this.turn();
  }

  async turn() {
    this.place.replaceChildren(loading());
    await this.fill().catch(problem => this.place.replaceChildren(this.refused(problem, () => this.turn())));
    this.place.focus();
  }

  paging(next) {
    return paging(this.pages, next, () => this.turn());
  }

  refused(problem, again) {
    return refusal(problem, again, '返回列表');
  }
}

/** A wrong condition is told in the list's place; the conditions above it stay. */
export function refusedIn(problem, again, back) {
  return problem.status === 400 || problem.status === 404
    ? element('div', { class: 'empty', role: 'alert' },
      element('p', {}, problem.errors.map(({ message }) => message).join('；') || problem.detail))
    : refusal(problem, again, back);
}
