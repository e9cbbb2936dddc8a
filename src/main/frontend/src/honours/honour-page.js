import { api } from '../api.js';
import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { ask } from '../organisation/form-dialog.js';
import { button, facts, table } from '../organisation/parts.js';
import { tell } from '../work/notice.js';
import { eventKinds } from './route.js';

/** One title: what it is, what followed from it, and whether it was taken away. */
export class HonourPage {

  constructor(desk, { number }) {
    this.desk = desk;
    this.path = `/api/honours/${encodeURIComponent(number)}`;
    this.title = `荣誉 ${number}`;
    this.place = element('article', { class: 'card' });
  }

  async open() {
    await this.fill();
    return this.place;
  }

  async fill() {
    const honour = await api.get(this.path);
    this.place.replaceChildren(...[
      element('p', { class: 'back' }, element('a', { href: '#/' }, '← 返回荣誉列表')),
      element('div', { class: 'top' }, element('h1', {}, `${honour.title}　${honour.holder}`), element('p', { class: 'ways' },
        honour.mayEnter && button('登记后续情况', () => this.enter(honour), 'uc-primary'),
        honour.mayCancel && !open(honour) && button('提出撤销', () => this.propose(honour)),
        button('打印', () => print()))),
      section('基本情况', facts([['登记号', honour.number], ['状态', element('span', { class: `state ${honour.state}` }, honour.stateName)],
        ['级别', honour.levelName], ['类别', honour.holderKindName], ['获得者', honour.holder], ['所在工会', honour.unionName],
        ['授予单位', honour.awarder], ['方式', honour.act], ['授予日期', honour.awardedOn], ['文号', honour.document],
        ['证书编号', honour.certificate ?? ''], ['活动编号', honour.round ?? ''], ['推荐编号', honour.nomination ?? '']])),
      section('奖励和后续情况', eventsOf(honour.events)),
      honour.cancellations.length > 0 && section('撤销', ...honour.cancellations.map(one => this.cancellation(honour, one))),
    ].filter(Boolean));
  }

  cancellation(honour, one) {
    return element('div', { class: 'note' }, facts([['结果', one.stateName], ['原因', one.reason ?? '已按规定销毁'], ['依据', one.document ?? ''],
      ['责任人', one.responsible.map(({ name, unit, handling }) => `${name}（${unit}）：${handling}`).join('；')],
      ['提出', `${one.proposedBy}　${day(one.proposedAt)}`], ['确认', one.decidedBy ? `${one.decidedBy}　${day(one.decidedAt)}` : '等待另一人确认'],
      ['不予撤销的理由', one.refusal ?? '']]),
    one.state === 'PROPOSED' && honour.mayDecide && one.proposedBy !== this.desk.me.user
      && element('div', { class: 'deeds' }, button('确认撤销', () => this.decide(one, true), 'uc-danger'), button('不予撤销', () => this.decide(one, false))));
  }

  async enter(honour) {
    const kinds = eventKinds(honour);
    const done = await ask('登记后续情况', [
      { name: 'kind', label: '事项', type: 'select', must: true, options: kinds.map(([value, label]) => ({ value, label })) },
      { name: 'happenedOn', label: '日期', type: 'date', must: true },
      { name: 'reference', label: '证书、奖牌编号或文号', hint: '颁发证书、奖牌的必填' },
      ...honour.holderKind === 'COLLECTIVE' && honour.state === 'HELD' ? [
        { name: 'amount', label: '补助金额（元）', type: 'number', hint: '仅拨付经费补助填写' },
        { name: 'payee', label: '收款工会编码', hint: '仅拨付经费补助填写；补助用于阵地建设和工会活动，不得发放给个人' }] : [],
      { name: 'text', label: '情况说明', type: 'area', must: true, hint: '补助写明用途；重大情况写明事由和处理' },
    ], { yes: '登记', send: values => api.post(`${this.path}/events`, clean(values)) });
    await this.after(done, '已登记。');
  }

  async propose(honour) {
    const done = await ask('提出撤销荣誉', [
      { name: 'reason', label: '撤销的原因', type: 'area', must: true },
      { name: 'document', label: '依据文号' },
      { name: 'responsible', type: 'rows', noun: '责任人', most: 20, fields: [
        { name: 'name', label: '责任人姓名', must: true },
        { name: 'unit', label: '责任人单位', must: true },
        { name: 'handling', label: '对责任人的处理', type: 'area', must: true }] },
    ], { note: `“${honour.title}”（${honour.holder}）撤销后不再有效，记录保留。须由审批岗位的另一人确认。`, yes: '提出撤销', danger: true,
      send: values => api.post(`${this.path}/cancellations`, clean(values)) });
    await this.after(done, '已提出撤销，等待另一人确认。');
  }

  async decide(one, confirmed) {
    const done = await ask(confirmed ? '确认撤销荣誉' : '不予撤销', confirmed ? [] : [{ name: 'reason', label: '理由', type: 'area', must: true }],
      { note: confirmed ? '确认后荣誉即失效，不能恢复；记录保留。' : undefined, yes: confirmed ? '确认撤销' : '不予撤销', danger: confirmed,
        send: values => api.post(`${this.path}/cancellations/${one.seq}/decision`, clean({ confirmed, ...values })) });
    await this.after(done, confirmed ? '荣誉已撤销。' : '已登记不予撤销。');
  }

  async after(done, news) {
    if (done) {
      await this.fill();
      tell(news);
    }
  }
}

const open = ({ cancellations }) => cancellations.some(({ state }) => state === 'PROPOSED');
const day = instant => instant.slice(0, 10);

// What was left empty is not sent.
function clean(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== null));
}

function section(title, ...content) {
  return element('section', { class: 'part' }, element('h2', {}, title), ...content);
}

function eventsOf(events) {
  return events.length === 0 ? element('p', { class: 'hint' }, '还没有登记。')
    : table('奖励和后续情况', ['事项', '日期', '编号或金额', '情况说明', '登记人'], events.map(event => [event.kindName, event.happenedOn,
      event.amount ? `${money(event.amount)} 元，${event.payeeName}` : event.reference ?? '—', event.text ?? '已按规定销毁', event.enteredBy]), 'events');
}
