import { api } from '../api.js';
import { element } from '../elements.js';
import { printing } from '../rights/tables.js';
import { take } from './papers-part.js';
import { roundAddress, roundPath } from './route.js';

/** 宣传: the stories of those who were commended. */
export class StoriesPage {

  constructor(desk, { number }) {
    this.number = number;
    this.title = '先进事迹';
  }

  async open() {
    const [round, { items }] = await Promise.all([api.get(roundPath(this.number)), api.get(roundPath(this.number, 'candidates'))]);
    const commended = items.filter(({ state }) => state === 'COMMENDED');
    return element('div', {}, element('p', { class: 'back' }, element('a', { href: roundAddress(this.number) }, '返回活动')),
      element('div', { class: 'top' }, element('h1', {}, `${round.title}先进事迹`), commended.length > 0 && element('p', { class: 'ways no-print' },
        element('button', { type: 'button', class: 'uc-button', onClick: () => take(roundPath(this.number, 'papers/stories')) }, '下载 Word'), printing())),
      commended.length ? element('p', { class: 'hint' }, '供宣传使用的事迹材料；姓名以表扬通报为准，公开发布前应征得本人同意。') : null,
      ...commended.map(one => element('article', { class: 'sheet story' }, element('h2', {}, `${one.candidate}（${one.unionName}，${one.nomination}）`),
        one.categoryName && element('p', { class: 'hint' }, one.categoryName), element('p', { class: 'told' }, one.story))),
      commended.length === 0 && element('div', { class: 'empty', role: 'status' }, element('p', {}, '还没有受表扬的推荐对象，或者其材料不在您的阅看范围内。')));
  }
}
