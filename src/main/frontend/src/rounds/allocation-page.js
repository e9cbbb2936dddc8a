import { api } from '../api.js';
import { element } from '../elements.js';
import { facts, table } from '../organisation/parts.js';
import { printing } from '../rights/tables.js';
import { day } from '../work/cards.js';
import { tell } from '../work/notice.js';
import { roundAddress, roundPath } from './route.js';

const STATES = { NONE: '本项目不设名额', ISSUED: '已由通知或者部署时确定', PROPOSED: '建议，待审定', ADOPTED: '已审定' };
const FACTOR = 'unit';

/** 名额分配: what is proposed for each unit and why, what was adopted and by whom; until then the counts it rests on. */
export class AllocationPage {

  constructor({ me }, { number }) {
    Object.assign(this, { me, number, title: '名额分配方案' });
    this.place = element('div', {});
  }

  async open() {
    await this.fill();
    return this.place;
  }

  async fill() {
    const [round, allocation] = await Promise.all([api.get(roundPath(this.number)), api.get(roundPath(this.number, 'allocation'))]);
    Object.assign(this, { round, allocation, task: await this.taskOf(round, allocation) });
    const own = round.organiser === this.me.union && ['clerk', 'approver'].some(role => this.me.roles.includes(role));
    this.place.replaceChildren(element('p', { class: 'back' }, element('a', { href: roundAddress(this.number) }, '返回活动')),
      this.head(), this.units(), ...allocation.state === 'PROPOSED' && own && this.counted().length ? [this.form()] : []);
  }

  // The task is the approver's; nobody else is told of it.
  async taskOf({ organiser }, { state }) {
    if (state !== 'PROPOSED' || organiser !== this.me.union || !this.me.roles.includes('approver')) {
      return null;
    }
    const { items } = await api.get(`/api/tasks?${new URLSearchParams({ scope: 'open', key: 'AdoptAllocation', case: this.number, limit: 1 })}`);
    return items[0] ?? null;
  }

  head() {
    const { allocation, round, task } = this;
    return element('section', { class: 'panel' }, element('div', { class: 'top' }, element('h1', {}, `${round.title}：名额分配方案`),
      element('p', { class: 'ways no-print' }, task && element('a', { class: 'uc-button uc-primary',
        href: `/work/#/task/${encodeURIComponent(task.id)}` }, '办理“审定名额分配方案”'), printing())),
    facts([['状态', STATES[allocation.state]], ['总名额', allocation.total ? `${allocation.total} ${allocation.measure}` : ''],
      ['依据', allocation.clause], ['分配办法', weightsText(allocation.weights)],
      ['审定人', allocation.adopted ? `${allocation.adopted.by}（${day(allocation.adopted.at)}）` : ''],
      ['审定说明', allocation.adopted?.basis ?? '']]));
  }

  units() {
    const { allocation } = this;
    const counts = this.counted();
    const some = name => allocation.units.some(unit => unit[name] !== null);
    const columns = ['单位', ...counts.map(({ name }) => name), ...some('proposed') ? ['建议名额'] : [],
      ...some('places') ? ['名额'] : [], ...some('reason') ? ['调整理由'] : []];
    const rows = allocation.units.map(unit => [element('span', {}, unit.name, element('small', { class: 'number' }, unit.unit)),
      ...counts.map(({ count }) => String(unit.counts[count] ?? '—')), ...some('proposed') ? [String(unit.proposed ?? '—')] : [],
      ...some('places') ? [element('strong', {}, String(unit.places ?? '—'))] : [], ...some('reason') ? [unit.reason ?? '—'] : []]);
    return element('section', { class: 'panel', 'aria-labelledby': 'shares' }, element('h2', { id: 'shares' }, '各单位名额'),
      allocation.lacking && element('p', { class: 'lacking' }, element('strong', {}, allocation.lacking)),
      rows.length ? table('各单位名额', columns, rows, 'shares') : element('p', {}, STATES[allocation.state]),
      some('proposed') && element('p', { class: 'hint' }, '建议名额按上列统计数计算：整数部分先分，余数大的单位依次补足；没有单位填报的统计数不计。'));
  }

  counted() {
    return this.allocation.weights.filter(({ count }) => count !== FACTOR);
  }

  form() {
    this.wrong = element('p', { class: 'wrong', role: 'alert', tabindex: '-1' });
    this.inputs = this.allocation.units.map((unit, i) => ({ unit: unit.unit, fields: this.counted().map(({ count, name }) => {
      const input = element('input', { id: `count-${i}-${count}`, inputmode: 'numeric', autocomplete: 'off', maxlength: '9',
        value: unit.counts[count] ?? '', 'aria-label': `${unit.name}：${name}` });
      return { count, input, error: element('p', { class: 'error', role: 'alert' }) };
    }) }));
    this.button = element('button', { class: 'uc-button uc-primary' }, '保存并重新计算');
    const names = new Map(this.allocation.units.map(({ unit, name }) => [unit, name]));
    return element('form', { class: 'sheet no-print', novalidate: true, 'aria-label': '上一年度统计数', onSubmit: event => {
      event.preventDefault();
      this.save();
    } }, element('h2', {}, '上一年度统计数'), element('p', { class: 'hint' }, '所辖工会组织数已按登记的组织机构填好，可以按统计年报更正；审定以后不能再改。'),
    table('上一年度统计数', ['单位', ...this.counted().map(({ name }) => name)], this.inputs.map(({ unit, fields }) =>
      [names.get(unit), ...fields.map(({ input, error }) => element('span', { class: 'counted' }, input, error))]), 'counts'),
    this.wrong, element('div', { class: 'uc-buttons' }, this.button));
  }

  async save() {
    const all = this.inputs.flatMap(({ fields }) => fields);
    all.forEach(({ error }) => error.replaceChildren());
    this.wrong.textContent = '';
    const odd = all.filter(({ input }) => !/^\d*$/.test(input.value.trim()));
    odd.forEach(({ error }) => error.append('请填写不小于 0 的整数'));
    if (odd.length) {
      this.refuse('请更正标出的内容后重新保存。');
      return;
    }
    this.button.disabled = true;
    try {
      await api.put(roundPath(this.number, 'allocation/counts'), { units: countsToSend(this.inputs) });
      await this.fill();
      tell(this.allocation.lacking ? '统计数已保存。' : '统计数已保存，建议名额已重新计算。');
    } catch (problem) {
      this.button.disabled = false;
      this.refuse(problem.errors?.map(({ message }) => message).join('；') || problem.detail);
    }
  }

  refuse(text) {
    this.wrong.textContent = text;
    this.wrong.focus();
  }
}

/** An empty field is not reported: nothing is known of it, and it does not weigh. */
export function countsToSend(inputs) {
  return inputs.map(({ unit, fields }) => ({ unit, counts: Object.fromEntries(fields.filter(({ input }) => input.value.trim())
    .map(({ count, input }) => [count, Number(input.value.trim())])) })).filter(({ counts }) => Object.keys(counts).length > 0);
}

/** @returns {string} such as `地域性 60%，困难职工数 40%` */
export function weightsText(weights) {
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0);
  const equal = weights.every(({ weight }) => weight === weights[0].weight);
  return !weights.length ? '' : equal && weights.length > 1 ? `${weights.map(({ name }) => name).join('、')}，各占同等比重`
    : weights.map(({ name, weight }) => `${name} ${Math.round(weight / whole * 1000) / 10}%`).join('，');
}
