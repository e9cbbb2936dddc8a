import { h, render } from 'preact';
import { api } from '../api.js';
import { element } from '../elements.js';
import { today } from '../today.js';
import { HoldView } from './hold-view.js';

/** A meeting of one body is recorded. */
export class HoldPage {

  constructor({ me }, { id }) {
    this.me = me;
    this.id = id;
    this.place = element('div', {});
    this.typed = false;
    this.stay = event => {
      if (this.typed) {
        event.preventDefault();
      }
    };
  }

  async open() {
    const before = await api.get(`/api/meetings/bodies/${encodeURIComponent(this.id)}/agenda`);
    this.title = `记录${before.body.name}会议`;
    render(h(HoldView, { before, me: { ...this.me, today: today() }, onTyped: () => { this.typed = true; }, onDone: () => { this.typed = false; } }),
      this.place);
    window.addEventListener('beforeunload', this.stay);
    return element('div', {}, element('p', {}, element('a', { href: '#/' }, '返回会议列表')),
      element('h1', {}, this.title), this.place);
  }

  destroy() {
    window.removeEventListener('beforeunload', this.stay);
    render(null, this.place);
  }
}
