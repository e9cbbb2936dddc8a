import { api } from '../api.js';
import { lastMoment } from '../days.js';
import { element } from '../elements.js';
import { Fields } from '../open/fields.js';
import { Problem } from '../problem.js';
import { bodyOf } from './body.js';

/** The form of one round: for oneself, or for somebody else. */
export class EntryPage {

  constructor(desk, { round, kind }) {
    Object.assign(this, { round, kind, title: '填写推荐' });
  }

  async open() {
    const { items } = await api.get('/api/public/rounds');
    const round = items.find(each => each.round === this.round);
    const kind = round?.entries.find(({ code }) => code === this.kind);
    if (!kind) {
      throw new Problem({ status: 404, title: '不能提交', detail: '没有这次推选活动，或者它不接受自荐、互荐，或者已经截止。' });
    }
    this.title = `${round.title}${kind.name}`;
    const form = new Fields(fieldsOf(this.kind, round.units), { submit: `提交${kind.name}`, onSubmit: async values => {
      const { receipt } = await send(this.round, bodyOf(this.kind, values), values.file);
      panel.replaceChildren(...thanks(receipt));
    } });
    const panel = element('section', { class: 'panel' }, form.node);
    return element('div', {}, element('p', {}, element('a', { href: '#/' }, '← 全部活动')), element('h1', {}, this.title),
      element('p', {}, `${round.organiser}　${round.notice}　${lastMoment(round.until)}`), panel);
  }
}

function fieldsOf(kind, units) {
  const other = kind === 'PEER';
  return [
    { name: 'candidate.name', label: other ? '被举荐人姓名' : '姓名', must: true, most: 30 },
    { name: 'candidate.gender', label: '性别', type: 'select', must: true,
      options: [{ value: 'MALE', label: '男' }, { value: 'FEMALE', label: '女' }] },
    { name: 'candidate.workUnit', label: '工作单位', must: true, most: 60 },
    { name: 'unit', label: '所在单位的工会', type: 'select', tip: '不清楚的可以不选，由组织单位核实',
      options: units.map(({ code, name }) => ({ value: code, label: name })) },
    { name: 'candidate.position', label: '职务', must: true, most: 60 },
    { name: 'candidate.unionWorkSince', label: '从何时起从事工会工作', type: 'date' },
    { name: 'candidate.phone', label: other ? '被举荐人联系电话' : '联系电话', must: true, most: 20 },
    ...other ? [{ name: 'entrant.name', label: '您的姓名', must: true, most: 30 },
      { name: 'entrant.phone', label: '您的联系电话', must: true, most: 20, tip: '仅供核实人员联系，不公开' }] : [],
    { name: 'story', label: '主要事迹', type: 'area', must: true, most: 4000, tip: '请勿写身份证号、家庭住址和他人隐私；不超过 4000 字' },
    { name: 'file', label: '附件', type: 'files', accept: '.jpg,.jpeg,.png,.pdf', tip: 'JPEG、PNG、PDF，最多 3 个，合计不超过 10 MB' },
    { name: 'agreed', label: other ? '被举荐人本人知晓并同意推荐，同意工会为核实和评选使用以上信息' : '本人同意工会为核实和评选使用以上信息', type: 'yes', must: true },
    { name: 'truthful', label: '所填内容真实', type: 'yes', must: true },
    { name: 'website', label: '此项请留空', trap: true },
  ];
}

async function send(round, body, files) {
  const parts = new FormData();
  parts.append('entry', new Blob([JSON.stringify(body)], { type: 'application/json' }));
  files.forEach(file => parts.append('file', file));
  let answer;
  try {
    answer = await fetch(`/api/public/rounds/${encodeURIComponent(round)}/entries`, { method: 'POST', body: parts,
      headers: { Accept: 'application/json' }, cache: 'no-store' });
  } catch {
    throw Problem.ofNetwork();
  }
  if (!answer.ok) {
    throw await Problem.of(answer);
  }
  return answer.json();
}

function thanks(receipt) {
  return [element('div', { class: 'receipt', role: 'status' }, element('p', {}, '已收到您的推荐，受理编号：'),
    element('p', { class: 'number' }, receipt), element('p', {}, '请记下编号，凭编号可以在推荐首页查询办理情况。工会核实后由推荐对象所在单位的工会提出推荐。'),
    element('p', {}, element('a', { href: '#/' }, '返回推荐首页')))];
}
