import { api } from '../api.js';
import { element } from '../elements.js';
import { Form } from './form.js';
import { empty, lines, printing } from './tables.js';

export const ASKING = [{ code: 'SELF', label: '本人' }, { code: 'GUARDIAN', label: '监护人' }, { code: 'AGENT', label: '受托人' }];

/** 查阅: everything that is held of one person, to be printed and handed over. Nothing of it stays in the address. */
export async function disclosure({ today }) {
  const place = element('div', { class: 'place', tabindex: '-1' });
  const form = new Form([
    { name: 'idNumber', label: '身份证号', must: true, longest: 18 },
    { name: 'requestedBy', label: '申请人', type: 'select', must: true, options: ASKING },
    { name: 'requestedOn', label: '申请日期', type: 'date', must: true, given: today },
    { name: 'reason', label: '查阅事由', must: true },
    { name: 'name', label: '姓名', longest: 30, tip: '同时查找自荐、互荐的填写：其中没有身份证号，按姓名和电话查找' },
    { name: 'phone', label: '联系电话', longest: 20 },
    { name: 'identityChecked', label: '已核验身份证件；受托人的，已核验委托书', type: 'yes', wide: true },
  ], { submit: '查阅', onSubmit: async values => {
    place.replaceChildren(answer(await api.post('/api/personal-data/disclosures', values)));
    place.focus();
    place.scrollIntoView();
  } });
  return element('div', {}, element('section', { class: 'panel no-print' },
    element('p', {}, '只列出本工会登记、认定的案件和收到的自荐、互荐中该人本人的信息，不含其他家庭成员和异议人。每次查阅都有记录。打印后当面交付，用毕关闭页面。'),
    form.node), place);
}

function answer(told) {
  return element('section', { class: 'result' }, element('h2', {}, '个人信息查阅结果'),
    lines([['编号', told.number], ['身份证号', told.idNumber], ['申请人', told.requestedBy], ['申请日期', told.requestedOn],
      ['答复日期', told.answeredOn], ['答复单位', told.unionName], ['经办人', told.answeredBy]]),
    element('div', { class: 'hand-in no-print' }, printing()),
    ...told.cases.length ? told.cases.map(held) : [empty('本工会没有持有该人的个人信息。由其他工会办理的，请向该工会申请查阅。')]);
}

function held(one) {
  return element('div', {}, element('h2', {}, `案件 ${one.case}（${one.place}）`), ...one.groups.map(group =>
    element('section', {}, element('h3', {}, group.name), ...group.items.map(item =>
      element('div', { class: 'item' }, element('h4', {}, item.title), lines(item.lines.map(({ label, value }) => [label, value])))))));
}
