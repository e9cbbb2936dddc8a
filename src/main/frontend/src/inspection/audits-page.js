import { api } from '../api.js';
import { element } from '../elements.js';
import { ask } from '../organisation/form-dialog.js';
import { button, empty, table } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList } from '../paged-list.js';
import { tell } from '../work/notice.js';
import { head } from './parts.js';
import { address } from './route.js';

/** The audits of the own union and of those below it. */
export class AuditsPage extends PagedList {

  constructor(desk) {
    super(desk, '审计');
  }

  async open() {
    await this.fill();
    return element('div', {}, head(this.desk.me, 'audits', button('抽样建立审计', () => this.draw(), 'uc-primary')),
      element('p', { class: 'hint' }, '从本工会及下级工会已办结的案件中分层随机抽样。随机种子公开，相同的种子和日期抽出相同的案件。'), this.place);
  }

  async fill() {
    const wanted = new URLSearchParams({ limit: PAGE_SIZE, ...this.after && { after: this.after } });
    const { items, next } = await api.get(`/api/inspections?${wanted}`);
    this.place.replaceChildren(...[items.length ? table('审计', ['编号', '名称', '审计工会', '办结日期', '样本／总体', '状态'], items.map(one => [
      element('a', { href: address('audit', one.number) }, one.number), one.title, one.unionName, `${one.from} 至 ${one.until}`,
      `${Math.min(one.size, one.population)}／${one.population} 件`, one.closedAt ? '已结束' : '进行中']), 'audits')
      : empty(element('p', {}, '还没有审计。')), this.paging(next)].filter(Boolean));
  }

  async draw() {
    const { items } = await api.get('/api/history/flows');
    const made = await ask('抽样建立审计', [{ name: 'title', label: '审计名称', must: true },
      { name: 'from', label: '办结日期自', type: 'date', must: true }, { name: 'until', label: '办结日期至', type: 'date', must: true, hint: '今天之前的日期' },
      { name: 'size', label: '样本件数', must: true, value: '20', hint: '1 至 1000 件' },
      { name: 'seed', label: '随机种子', hint: '整数；留空由系统随机产生，产生后公开' },
      { name: 'flows', label: '流程（不选为全部）', type: 'choices', value: [], options: items.filter(({ called }) => !called).map(({ flow, name }) => ({ value: flow, label: name })) }], {
      yes: '抽样', note: '按工会、流程、立案年度、办理结果分层，各层按件数比例分配样本。', send: values => api.post('/api/inspections', bodyOf(values)) });
    if (made) {
      location.hash = address('audit', made.number);
      tell('已抽取样本。');
    }
  }
}

function bodyOf({ seed, size, from, until, flows, title }) {
  return { title, flows, from: from || null, until: until || null, size: Number(size) || 0, ...seed && { seed: Number(seed) } };
}
