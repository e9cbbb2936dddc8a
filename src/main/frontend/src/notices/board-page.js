import { api } from '../api.js';
import { element } from '../elements.js';
import { day } from '../days.js';
import { answerPart } from './answer-part.js';

/** All lists that hang now. */
export class BoardPage {

  title = '表彰推荐公示';

  async open() {
    const { items } = await api.get('/api/public/notices');
    return element('div', {},
      element('h1', {}, this.title),
      element('p', { class: 'lead' }, '工会推选、选树活动的推荐人选在公示期内在此公布，期满自动撤下。对公示对象有异议的，可以实名或者匿名提出。'),
      items.length === 0 ? element('p', { class: 'panel' }, '目前没有正在公示的名单。')
        : element('ul', { class: 'board' }, ...items.map(card)),
      answerPart());
  }
}

function card({ number, title, unionName, postedOn, lastDay, subjects }) {
  return element('li', { class: 'panel' },
    element('h2', {}, element('a', { href: `#/${encodeURIComponent(number)}` }, title)),
    element('p', {}, `${unionName}　共 ${subjects} 名　公示期：${day(postedOn)}张贴，至 ${day(lastDay)}止`),
    // A unit may post two lists of one round on the same day.
    element('p', { class: 'tip' }, `公示编号：${number}`));
}
