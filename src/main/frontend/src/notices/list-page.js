import { api } from '../api.js';
import { element } from '../elements.js';
import { day } from '../days.js';
import { Fields } from '../open/fields.js';

/** One list as it hangs, and the form to object to it. */
export class ListPage {

  title = '推荐人选公示';

  constructor(desk, { number }) {
    this.number = number;
  }

  async open() {
    const notice = await api.get(`/api/public/notices/${encodeURIComponent(this.number)}`);
    this.title = notice.title;
    return element('div', {}, element('p', {}, element('a', { href: '#/' }, '← 全部公示')), paper(notice), objecting(notice));
  }
}

function paper(notice) {
  const contact = [notice.phone && `监督电话：${notice.phone}`, notice.email && `监督邮箱：${notice.email}`].filter(Boolean);
  return element('article', { class: 'panel' },
    element('h1', {}, notice.title),
    element('p', {}, `根据${notice.document}，现将推荐人选予以公示。公示期：${day(notice.postedOn)}张贴，至 ${day(notice.lastDay)}止。`),
    element('ol', { class: 'subjects' }, ...notice.subjects.map(subject)),
    element('p', {}, `对公示对象有异议的，请在公示期内向${notice.receiver ?? notice.unionName}提出。${contact.join('　')}`),
    element('p', { class: 'sign' }, `公示编号：${notice.number}　${notice.unionName}　${day(notice.postedOn)}`));
}

function subject({ no, name, gender, unit, position, story }) {
  return element('li', { value: no }, element('h2', {}, name),
    element('p', {}, [gender, unit, position].filter(Boolean).join('　')), element('p', { class: 'story' }, story));
}

function objecting({ number, subjects }) {
  const many = subjects.length > 1;
  const form = new Fields([
    many && { name: 'subject', label: '对谁有异议', type: 'select', must: true,
      options: subjects.map(({ no, name, unit }) => ({ value: no, label: `${no}　${name}（${unit}）` })) },
    { name: 'content', label: '异议内容', type: 'area', must: true, most: 2000, tip: '请写明事实，便于核实；不超过 2000 字' },
    { name: 'contact', label: '联系方式', most: 100, tip: '可以不填；填写的，仅供核实人员联系' },
  ].filter(Boolean), { submit: '提出异议', onSubmit: async values => {
    const { receipt } = await api.post(`/api/public/notices/${encodeURIComponent(number)}/objections`,
      { ...values, subject: many ? Number(values.subject) : subjects[0]?.no });
    form.node.replaceWith(element('div', { class: 'receipt', role: 'status' }, element('p', {}, '您的异议已受理，受理编号：'),
      element('p', { class: 'number' }, receipt), element('p', {}, '请记下编号，凭编号可以在公示首页查询答复。')));
  } });
  return element('section', { class: 'panel' }, element('h2', {}, '提出异议'), form.node);
}
