import { api } from '../api.js';
import { element } from '../elements.js';
import { Fields } from '../open/fields.js';
import { answerPart } from './answer-part.js';
import { letter } from './letter.js';
import { bodyOf, send } from './report.js';

/** As many as the server tells. */
const MOST_FOUND = 20;

/** Whom, what, and who tells it if that shall be known; the code at the end, and the answer by it. */
export class DoorPage {

  title = '举报';

  async open() {
    this.matters = (await api.get('/api/public/tipoffs/matters')).items;
    this.place = element('div');
    this.choose();
    return element('div', {},
      element('h1', {}, this.title),
      element('p', { class: 'lead' }, '举报工会或者工会人员的违规行为，不需要账号，可以匿名。举报由被举报工会的上一级工会办理，被举报工会的人员看不到；'
        + '您的姓名和联系方式单独加密保存，只有办理人员写明理由才能查看，每次都留有记录。'),
      this.place, answerPart());
  }

  choose() {
    const found = element('div', { class: 'found', role: 'status' });
    const form = new Fields([{ name: 'q', label: '被举报的工会（或者被举报人所在的工会）', must: true, most: 60, tip: '输入名称中的几个字，查找后选择' }],
      { submit: '查找', onSubmit: async ({ q }) => {
        const { items } = await api.get(`/api/public/unions?q=${encodeURIComponent(q)}`);
        found.replaceChildren(items.length === 0 ? element('p', {}, '没有找到，请换几个字再试。')
          : element('ul', { class: 'units', 'aria-label': '找到的工会' }, ...items.map(unit => element('li', {},
            element('button', { type: 'button', class: 'uc-button', onClick: () => this.report(unit) }, unit.name)))),
        ...items.length < MOST_FOUND ? [] : [element('p', { class: 'tip' }, `只列出前 ${MOST_FOUND} 个，其中没有的，请把名称写得更全再查找。`)]);
      } });
    this.place.replaceChildren(element('section', { class: 'panel', 'aria-label': '选择工会' },
      element('h2', {}, '一、举报哪个工会'), form.node, found));
  }

  report(unit) {
    const form = new Fields(this.fields(), { submit: '提交举报', onSubmit: async values => {
      const body = bodyOf(unit.code, values);
      const { code, answerBy } = await send(body, values.file);
      this.place.replaceChildren(code ? receipt(code, answerBy) : letter(unit, body, this.matters));
      this.place.scrollIntoView();
    } });
    const [name, means] = ['contact.name', 'contact.means'].map(field => form.parts.find(part => part.field.name === field));
    const anonymous = form.parts.find(({ field }) => field.name === 'anonymous');
    const show = () => [name, means].forEach(part => { part.node.hidden = anonymous.input.checked; });
    anonymous.input.addEventListener('change', show);
    this.place.replaceChildren(element('section', { class: 'panel', 'aria-label': '填写举报' },
      element('h2', {}, '二、填写举报内容'),
      element('p', {}, `被举报的工会：${unit.name}　`, element('button', { type: 'button', class: 'uc-link', onClick: () => this.choose() }, '重新选择')),
      form.node));
    name.input.closest('section').querySelector('input')?.focus();
  }

  fields() {
    return [
      { name: 'accused', label: '被举报人姓名', most: 30, tip: '举报工会的，可以不填' },
      { name: 'matter', label: '举报事项', type: 'select', must: true, options: this.matters.map(({ code, name }) => ({ value: code, label: name })) },
      { name: 'content', label: '举报内容', type: 'area', must: true, most: 4000, tip: '时间、地点、经过、涉及的人和金额，怎样可以核实；匿名举报的，请勿写能认出您的内容。不超过 4000 字' },
      { name: 'file', label: '附件', type: 'files', accept: '.jpg,.jpeg,.png,.pdf', tip: 'JPEG、PNG、PDF，最多 3 个，合计不超过 10 MB；照片可能含有拍摄地点，请留意' },
      { name: 'anonymous', label: '匿名举报（不留姓名和联系方式）', type: 'yes' },
      { name: 'contact.name', label: '您的姓名', most: 30, tip: '实名举报便于核实；不公开，不告诉被举报的工会和人员' },
      { name: 'contact.means', label: '您的联系方式', most: 100 },
      { name: 'truthful', label: '所述内容属实，没有捏造、歪曲事实', type: 'yes', must: true },
      { name: 'website', label: '此项请留空', trap: true },
    ];
  }
}

function receipt(code, answerBy) {
  return element('section', { class: 'panel receipt', role: 'status', 'aria-label': '查询码' },
    element('h2', {}, '举报已收到'),
    element('p', {}, '您的查询码（只显示这一次，请抄写或者截图保存）：'),
    element('p', { class: 'number' }, code),
    element('p', {}, `凭查询码在本页查看办理情况和答复，一般在 ${answerBy} 以前答复。查询码丢失后无法找回，任何人都不能代查。`));
}
