import { api } from '../api.js';
import { element } from '../elements.js';
import { button, facts } from '../organisation/parts.js';
import { papersOf } from '../papers.js';
import { section } from '../payments/parts.js';
import { answerBy, next, stateOf } from './parts.js';
import { taskAddress } from './route.js';

/** One tip-off: where it stands and what was done. What it tells stands in the form of its task. */
export class CasePage {

  constructor(desk, { number }) {
    this.number = number;
    this.title = `举报件 ${number}`;
  }

  async open() {
    const { card, papers } = await api.get(`/api/tipoffs/${encodeURIComponent(this.number)}`);
    return element('article', { class: 'card' },
      element('p', { class: 'back' }, element('a', { href: '#/' }, '← 返回举报办理')),
      element('div', { class: 'top' }, element('h1', {}, this.title), element('p', { class: 'ways' },
        card.task?.id && element('a', { class: 'uc-button uc-primary', href: taskAddress(card.task.id) }, `办理：${card.task.name}`),
        button('打印', () => print()))),
      section('基本情况', facts([['举报事项', card.matterName], ['状态', stateOf(card)], ['举报人', card.named ? '留有联系方式' : '匿名'],
        ['收到', card.receivedOn], ['应答复', answerBy(card)], ['答复', card.answeredOn ?? ''], ['当前环节', next(card.task)]]),
      element('p', { class: 'hint' }, '举报内容和被举报人只在办理表单中向签收任务的人显示。')),
      papersOf(papers, card.number));
  }
}
