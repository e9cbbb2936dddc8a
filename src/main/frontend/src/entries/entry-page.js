import { api } from '../api.js';
import { day } from '../days.js';
import { element } from '../elements.js';
import { ask } from '../organisation/form-dialog.js';
import { FormPart } from '../work/form-part.js';
import { tell } from '../work/notice.js';

const GENDERS = { MALE: '男', FEMALE: '女' };

/** One of them, whole, and what may be done with it. */
export class EntryPage {

  title = '自荐互荐';

  constructor(desk, { receipt }) {
    this.path = `/api/entries/${encodeURIComponent(receipt)}`;
  }

  async open() {
    const whole = await api.get(this.path);
    this.card = whole.card;
    this.title = `${whole.card.programme}${whole.card.entryName}`;
    this.place = element('div', {});
    const waiting = whole.card.state === 'RECEIVED' && whole.content;
    return element('div', { class: 'entry' }, element('p', {}, element('a', { href: `#/${whole.card.state}` }, '← 返回列表')),
      element('h1', {}, this.title),
      element('section', { class: 'panel' }, element('dl', {}, ...linesOf(whole).map(([name, value]) =>
        element('div', {}, element('dt', {}, name), element('dd', {}, value)))), papers(whole.files),
      waiting && element('div', { class: 'acts' }, ...this.acts(whole))), this.place);
  }

  acts({ content, mine, mayDirect, units }) {
    return [
      mine && element('button', { type: 'button', class: 'uc-button uc-primary', onClick: () => this.take(content) }, '转为推荐'),
      mayDirect && element('button', { type: 'button', class: 'uc-button', onClick: () => this.direct(units) }, '转交单位工会'),
      element('button', { type: 'button', class: 'uc-button', onClick: () => this.decline() }, '不采用'),
    ].filter(Boolean);
  }

  // The programme's own form; what the public has told stands in it already.
  async take(content) {
    const answer = await api.get(`/api/forms/${encodeURIComponent(this.card.programmeId)}`);
    const { name, gender, workUnit, position, unionWorkSince, phone } = content.candidate;
    answer.data = { ...answer.data, story: content.story,
      candidate: { ...answer.data?.candidate, name, gender, workUnit, position, unionWorkSince, phone } };
    this.part?.destroy();
    this.part = new FormPart(answer, { hand: '提出推荐', onHandIn: async values => {
      const filed = await api.post(`${this.path}/nomination`, values);
      tell(`已提出推荐，案号 ${filed.case}。`);
      location.hash = '#/TAKEN';
    } });
    this.place.replaceChildren(element('section', { class: 'panel' }, element('h2', {}, '推荐表'),
      element('p', { class: 'tip' }, '请向推荐对象核实并补齐。所附材料随推荐转入，不需要重新上传。'), this.part.node));
    this.place.scrollIntoView();
  }

  async direct(units) {
    const done = await ask('转交单位工会', [{ name: 'unit', label: '推荐对象所在单位的工会', type: 'select', must: true,
      options: [{ value: '', label: '请选择' }, ...units.map(({ code, name }) => ({ value: code, label: name }))] }],
    { yes: '转交', send: values => api.post(`${this.path}/direction`, values) });
    this.back(done, '已转交。');
  }

  async decline() {
    const done = await ask('不采用', [{ name: 'reason', label: '原因', must: true, hint: '仅供工会内部查阅，不超过 500 字' }],
      { yes: '不采用', danger: true, send: values => api.post(`${this.path}/refusal`, values) });
    this.back(done, '已记为未采用，到期销毁。');
  }

  // Given up: nothing was sent.
  back(done, told) {
    if (done !== undefined) {
      tell(told);
      location.hash = '#/RECEIVED';
    }
  }

  destroy() {
    this.part?.destroy();
  }
}

function linesOf({ card, content, reason }) {
  const lines = [['受理编号', card.receipt], ['收到日期', day(card.receivedAt.slice(0, 10))], ['办理情况', card.stateName],
    ['所在单位的工会', card.unitName ?? '待核实']];
  if (content) {
    const { name, gender, workUnit, position, unionWorkSince, phone } = content.candidate;
    lines.push(['姓名', name], ['性别', GENDERS[gender]], ['工作单位', workUnit], ['职务', position],
      ['从何时起从事工会工作', unionWorkSince ? day(unionWorkSince) : '未填'], ['联系电话', phone]);
    if (content.entrant) {
      lines.push(['举荐人', `${content.entrant.name}　${content.entrant.phone}`]);
    }
    lines.push(['主要事迹', content.story]);
  }
  if (reason) {
    lines.push(['未采用的原因', reason]);
  }
  if (card.nomination) {
    lines.push(['转为推荐', card.nomination]);
  }
  return lines;
}

function papers(files) {
  return files.length > 0 && element('p', {}, '附件：', ...files.flatMap(({ id, name }) =>
    [element('a', { href: `/api/files/${id}` }, name), '　']));
}
