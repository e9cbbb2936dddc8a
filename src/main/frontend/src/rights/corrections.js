import { api } from '../api.js';
import { confirmed } from '../dialog.js';
import { element } from '../elements.js';
import { tell } from '../work/notice.js';
import { ASKING } from './disclosure.js';
import { reveal } from '../reveal.js';
import { Form } from './form.js';
import { addressOf } from './route.js';
import { empty, lines, printing, table } from './tables.js';

/** What is typed as it is; any other kind is the name of a code list. */
const PLAIN = ['text', 'date', 'name', 'address', 'phone', 'card'];

const PATH = '/api/personal-data/corrections';

/** 更正: the requests, one of them, or a new one. */
export async function corrections(page) {
  if (page.id) {
    return one(await api.get(`${PATH}/${encodeURIComponent(page.id)}`), page);
  }
  const { items } = await api.get(PATH);
  return element('div', {}, page.me.roles.includes('clerk') && begin(page),
    element('section', { class: 'panel' }, element('h2', {}, '更正申请'),
      items.length ? table('更正申请', ['编号', '案号', '申请日期', '办理期限', '状态', '登记人'], items.map(item => [
        element('a', { href: addressOf('corrections', item.number) }, item.number), item.case, item.requestedOn,
        due(item), item.stateName, item.enteredBy])) : empty('没有更正申请。')));
}

function due(item) {
  return item.overdue ? element('span', { class: 'late-mark' }, `${item.dueOn}（已逾期）`) : item.dueOn;
}

// The case first: what may be corrected is asked of its archive.
function begin(page) {
  const place = element('div', {});
  const ask = new Form([{ name: 'case', label: '案号', must: true, tip: '已建档案件的案号' }], { submit: '选择更正项目',
    onSubmit: async values => {
      const number = (values.case ?? '').toUpperCase();
      const { items } = await api.get(`${PATH}/fields/${encodeURIComponent(number || '-')}`);
      place.replaceChildren(await request(number, items, page));
    } });
  return element('details', { class: 'panel no-print' }, element('summary', {}, '登记更正申请'),
    element('p', {}, '正在办理的案件在办理中补正，不在这里更正；身份证号有误的属于误建档案。'), ask.node, place);
}

async function request(number, fields, page) {
  const wanted = [];
  const values = element('div', { class: 'values' });
  const chosen = new Form([{ name: 'field', label: '更正项目', type: 'select', must: true,
    options: fields.map(({ field, label, value }) => ({ code: field, label: value ? `${label}（现为：${value}）` : `${label}（现为空）` })) }],
  { submit: '添加一项', plain: true, onSubmit: async ({ field }) => {
    if (field && !wanted.some(item => item.field.field === field)) {
      wanted.push(await itemOf(fields.find(one => one.field === field)));
      values.replaceChildren(...wanted.map(item => item.node));
    }
  } });
  const form = new Form([
    { name: 'requestedBy', label: '申请人', type: 'select', must: true, options: ASKING },
    { name: 'requestedOn', label: '申请日期', type: 'date', must: true, given: page.today },
    { name: 'statement', label: '哪里有误', type: 'area', must: true, wide: true },
    { name: 'attachments', label: '证明材料', type: 'files', must: true, kind: 'OTHER', wide: true },
    { name: 'identityChecked', label: '已核验身份证件；受托人的，已核验委托书', type: 'yes', wide: true },
  ], { submit: '登记更正申请', onSubmit: async handed => {
    wanted.forEach(item => item.refuse([]));
    try {
      const entered = await api.post(PATH, { case: number, ...handed,
        items: wanted.map(item => ({ field: item.field.field, value: item.value() })) });
      tell(`更正申请 ${entered.number} 已登记，由认定工会在 ${entered.dueOn} 前审批。`);
      location.hash = addressOf('corrections', entered.number);
    } catch (problem) {
      wanted.forEach((item, index) => item.refuse((problem.errors ?? []).filter(({ field }) => field.startsWith(`items[${index}]`))));
      throw problem;
    }
  } });
  return element('div', {}, element('h3', {}, '要更正的内容'), chosen.node, values, element('h3', {}, '申请'), form.node);
}

// One item: the right value, chosen where the archive holds a code.
async function itemOf(field) {
  const coded = !PLAIN.includes(field.kind);
  const options = coded ? await api.get(`/api/code-lists/${encodeURIComponent(field.kind)}`) : null;
  const part = new Form([{ name: 'value', label: `${field.label}应为`, wide: true,
    type: coded ? 'select' : field.kind === 'date' ? 'date' : 'text', options: options ?? [] }],
  { submit: '', onSubmit: async () => {} });
  const [only] = part.fields;
  return { field, node: element('div', { class: 'fields' }, only.node), value: () => only.value(), refuse: errors => only.refuse(errors) };
}

function one(told, page) {
  return element('div', {}, element('section', { class: 'result' }, element('h2', {}, `更正申请 ${told.number}`),
    lines([['案号', told.case], ['档案', told.archive], ['建档工会', told.unionName], ['申请日期', told.requestedOn],
      ['办理期限', told.dueOn + (told.overdue ? '（已逾期）' : '')], ['状态', told.stateName], ['登记人', told.enteredBy],
      ['审批人', told.decidedBy], ['哪里有误', told.statement ?? '内容已按规定销毁']]),
    told.items.length > 0 && contents(told),
    told.files.length > 0 && element('p', { class: 'no-print' }, '证明材料：', ...told.files.flatMap(({ id, name }) =>
      [element('a', { href: `/api/files/${encodeURIComponent(id)}`, download: name }, name), '　']))),
  told.mayDecide && decision(told, page),
  told.answer && element('section', { class: 'result' }, element('p', { class: 'paper' }, told.answer),
    element('div', { class: 'hand-in no-print' }, printing())),
  element('p', { class: 'no-print' }, element('a', { href: addressOf('corrections') }, '← 返回更正申请')));
}

// What is masked can be shown for a reason, so that it can be compared with the proof.
function contents(told) {
  const place = element('div', {});
  const masked = told.items.filter(({ after }) => after.includes('*'));
  const draw = whole => place.replaceChildren(table('更正内容', ['项目', '原内容', '更正为'],
    told.items.map(({ field, label, before, after }) => [label, before || '（空）', whole.get(field) ?? (after || '（空）')])),
  masked.length > 0 && whole.size === 0 ? element('button', { type: 'button', class: 'uc-button no-print', onClick: async () => {
    const shown = await reveal(`${PATH}/${encodeURIComponent(told.number)}/reveals`, masked, told.case);
    if (shown) {
      draw(new Map(shown.items.map(({ field, value }) => [field, value])));
    }
  } }, '显示完整内容…') : '');
  draw(new Map());
  return place;
}

function decision(told, page) {
  const form = new Form([
    { name: 'accepted', label: '审批意见', type: 'radios', must: true, wide: true,
      options: [{ code: 'true', label: '同意更正' }, { code: 'false', label: '不予更正' }] },
    { name: 'reason', label: '不予更正的理由', type: 'area', wide: true, tip: '写入给申请人的书面答复' },
  ], { submit: '提交审批', onSubmit: async ({ accepted, reason }) => {
    const yes = accepted === null ? null : accepted === 'true';
    if (yes && !await confirmed('确认更正档案', '档案将更正为新版本，原内容加密留存备查，不能撤销。', '同意更正')) {
      return;
    }
    await api.post(`${PATH}/${encodeURIComponent(told.number)}/decision`, { accepted: yes, reason });
    tell(yes ? '档案已更正。' : '已不予更正，请将书面答复交给申请人。');
    await page.again();
  } });
  return element('section', { class: 'panel no-print' }, element('h2', {}, '审批'), form.node);
}
