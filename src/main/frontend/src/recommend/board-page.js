import { api } from '../api.js';
import { lastMoment } from '../days.js';
import { element } from '../elements.js';
import { Fields } from '../open/fields.js';

/** The rounds that take recommendations of anybody now, and how a recommendation stands. */
export class BoardPage {

  title = '自荐、互荐';

  async open() {
    const { items } = await api.get('/api/public/rounds');
    return element('div', {},
      element('h1', {}, this.title),
      element('p', { class: 'lead' }, '推选活动接受自荐、互相举荐的，在这里填写，不需要账号。所填内容只供工会核实和评选使用，不公开；未采用的到期销毁。'),
      items.length === 0 ? element('p', { class: 'panel' }, '目前没有接受自荐、互荐的推选活动。')
        : element('ul', { class: 'board' }, ...items.map(card)),
      standingPart());
  }
}

function card({ round, title, notice, organiser, until, entries }) {
  return element('li', { class: 'panel' },
    element('h2', {}, title),
    element('p', {}, `${organiser}　${notice}　${lastMoment(until)}`),
    element('p', { class: 'hand-in' }, ...entries.flatMap(({ code, name }) => [
      element('a', { class: 'uc-button', href: `#/${encodeURIComponent(round)}/${code}` }, name), ' '])));
}

function standingPart() {
  const place = element('div', { role: 'status' });
  const form = new Fields([{ name: 'receipt', label: '受理编号', must: true, tip: '提交后得到的编号，如 TJ-23456789ABCD' }],
    { submit: '查询', onSubmit: async ({ receipt }) => {
      place.replaceChildren();
      const { state } = await api.get(`/api/public/entries/${encodeURIComponent(receipt.toUpperCase())}`);
      place.replaceChildren(element('p', {}, `办理情况：${state}`));
    } });
  return element('details', { class: 'panel' }, element('summary', {}, '查询办理情况'), form.node, place);
}
