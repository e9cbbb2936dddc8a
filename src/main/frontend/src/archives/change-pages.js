import { api } from '../api.js';
import { confirmed } from '../dialog.js';
import { element } from '../elements.js';
import { empty, facts, table } from '../organisation/parts.js';
import { Form } from '../rights/form.js';
import { tell } from '../work/notice.js';
import { cardAddress, changeAddress } from './route.js';

const PATH = '/api/archive-requests';
const DELIBERATION = '脱困、解困须经入户核实、民主评议和公示后认定，不在这里办理（冀工办发〔2017〕44号 一(三)）。';
const KINDS = [{ code: 'MOVE', label: '转移（换单位，档案移交新单位工会或者街道、社区工会）' },
  { code: 'CANCEL', label: '注销（死亡、退休、调离等）' }, { code: 'DELETE', label: '删除（误建、重复建、虚假建档）' }];
const LEADS_TO = { CANCEL: 'CANCELLED', DELETE: 'DELETED' };

/** The requests of the own union, those that wait first. */
export class ChangesPage {

  constructor() {
    this.title = '档案变动';
  }

  async open() {
    const { items } = await api.get(PATH);
    return element('div', {}, back(), element('h1', {}, this.title),
      element('p', { class: 'hint' }, `转移、注销、删除由建档工会的经办人提出，认定工会的审批人审批。${DELIBERATION}`),
      items.length === 0 ? empty(element('p', {}, '还没有档案变动申请。经办人在档案页面提出。'))
        : table('档案变动申请', ['编号', '档案', '事项', '建档工会', '变动日期', '状态'], items.map(item => [
          element('a', { href: changeAddress(item.number), class: 'number' }, item.number), item.archive, item.kindName, item.unionName,
          item.on, element('span', { class: `state ${item.state.toLowerCase()}` }, item.stateName)])));
  }
}

/** Asks for a change of one archive. */
export class ChangingPage {

  constructor(desk, { number }) {
    this.number = number;
    this.title = `档案变动 ${number}`;
  }

  async open() {
    const { items } = await api.get(`${PATH}/reasons`);
    const form = new Form([
      { name: 'kind', label: '事项', type: 'radios', must: true, wide: true, options: KINDS },
      { name: 'toUnion', label: '转入工会编码', tip: '仅转移填写' },
      { name: 'reason', label: '退出原因', type: 'select', tip: '仅注销、删除填写', options: items
        .filter(({ states }) => Object.values(LEADS_TO).some(state => states.includes(state))).map(({ code, label }) => ({ code, label })) },
      { name: 'on', label: '变动日期', type: 'date', must: true },
      { name: 'statement', label: '情况说明', type: 'area', must: true, wide: true },
      { name: 'attachments', label: '证明材料', type: 'files', must: true, kind: 'OTHER', wide: true },
    ], { submit: '提出申请', onSubmit: async values => {
      const entered = await api.post(PATH, { archive: this.number, ...values });
      tell(`已提出，编号 ${entered.number}，等待认定工会审批。`);
      location.hash = changeAddress(entered.number);
    } });
    return element('article', { class: 'card' }, element('p', { class: 'back' }, element('a', { href: cardAddress(this.number) }, '← 返回档案')),
      element('h1', {}, '转移、注销、删除'), element('p', { class: 'hint' }, `档案 ${this.number}。${DELIBERATION}`),
      element('section', { class: 'part' }, form.node));
  }
}

/** One request, and its decision. */
export class ChangePage {

  constructor(desk, { number }) {
    this.path = `${PATH}/${encodeURIComponent(number)}`;
    this.title = `档案变动 ${number}`;
    this.place = element('article', { class: 'card' });
  }

  async open() {
    this.show(await api.get(this.path));
    return this.place;
  }

  show(told) {
    this.place.replaceChildren(...[
      element('p', { class: 'back' }, element('a', { href: '#/changes' }, '← 返回档案变动')),
      element('h1', {}, `${told.kindName}　${told.archive}`),
      element('section', { class: 'part' }, facts([['编号', told.number], ['档案', element('a', { href: cardAddress(told.archive) }, told.archive)],
        ['建档工会', told.unionName], ['转入工会', told.toUnionName && `${told.toUnionName}（${told.toUnion}）`], ['退出原因', told.reasonName],
        ['变动日期', told.on], ['状态', told.stateName], ['提出', `${told.enteredBy}　${told.enteredAt.slice(0, 10)}`],
        ['审批', told.decidedBy && `${told.decidedBy}　${told.decidedAt.slice(0, 10)}`], ['审批意见', told.answer],
        ['情况说明', told.statement ?? '内容已按规定销毁']].map(([name, value]) => [name, value ?? ''])),
      told.files.length > 0 && element('p', {}, '证明材料：', ...told.files.flatMap(({ id, name }) =>
        [element('a', { href: `/api/files/${encodeURIComponent(id)}`, download: name }, name), '　']))),
      told.mayDecide && this.decision(told)].filter(Boolean));
  }

  decision(told) {
    const form = new Form([
      { name: 'approved', label: '审批意见', type: 'radios', must: true, wide: true,
        options: [{ code: 'true', label: '同意' }, { code: 'false', label: '不同意' }] },
      { name: 'answer', label: '意见', type: 'area', wide: true, tip: '不同意的，写明理由' },
    ], { submit: '提交审批', onSubmit: async ({ approved, answer }) => {
      const yes = approved === null ? null : approved === 'true';
      if (yes && !await confirmed(`同意${told.kindName}`, `档案 ${told.archive} 自 ${told.on} 起${told.kindName}，立即生效，不能撤销。`, `同意${told.kindName}`)) {
        return;
      }
      this.show(await api.post(`${this.path}/decision`, { approved: yes, answer }));
      tell(yes ? '已办理。' : '已登记不同意。');
    } });
    return element('section', { class: 'part' }, element('h2', {}, '审批'), form.node);
  }
}

const back = () => element('p', { class: 'back' }, element('a', { href: '#/' }, '← 返回档案列表'));
