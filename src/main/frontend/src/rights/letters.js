import { api } from '../api.js';
import { confirmed } from '../dialog.js';
import { element } from '../elements.js';
import { tell } from '../work/notice.js';
import { Form } from './form.js';
import { addressOf } from './route.js';
import { printing, table } from './tables.js';

const SCOPES = [{ code: 'CIVIL_AFFAIRS', label: '民政部门核对家庭经济状况' }, { code: 'PUBLICITY', label: '在本单位公示' },
  { code: 'PAYMENT', label: '发放帮扶资金' }];

/** 授权书: of one case, asked for by its number. */
export async function letters({ id, today }) {
  const ask = new Form([{ name: 'case', label: '案号', must: true, given: id, tip: '如 JD-130306-2018-000001' }],
    { submit: '查看', onSubmit: async values => {
      // A number that is typed in small letters is meant.
      location.hash = addressOf('letters', (values.case ?? '').toUpperCase());
    } });
  const place = element('div', { class: 'place' });
  if (id) {
    await shown(id, place, today);
  }
  return element('div', {}, element('section', { class: 'panel no-print' },
    element('p', {}, '授权书（声明书）写明家庭同意的用途和期限。民政核对、张贴公示当日须在有效期内；过期或没有载明的，补签后在这里登记。'), ask.node), place);
}

async function shown(number, place, today) {
  const view = await api.get(`${path(number)}`);
  const refill = told => {
    tell(told);
    return shown(number, place, today);
  };
  place.replaceChildren(element('section', { class: 'panel' },
    element('h2', {}, `案件 ${view.case}`),
    element('ul', { class: 'coverage' }, ...view.coverage.map(({ name, covered, missing }) =>
      element('li', { class: covered ? '' : 'missing' }, covered ? `${name}：今天在授权范围内` : `${name}：${missing}`))),
    element('h3', {}, '登记的授权书和撤回'),
    table('授权书', ['序号', '种类', '签署或撤回日期', '有效期至', '用途', '签字人或原因', '登记人'], view.items.map(item => [
      String(item.seq), item.kindName + (item.superseded ? '（已由补正的替换）' : ''), item.signedOn, item.validUntil,
      item.scopeNames.join('、'), item.reason ?? (item.signedBy ?? []).join('、'), item.enteredBy])),
    element('div', { class: 'hand-in no-print' }, printing())),
  ...view.mayEnter ? [later(number, today, refill), withdrawal(number, today, refill)] : []);
}

function later(number, today, refill) {
  const form = new Form([
    { name: 'kind', label: '种类', type: 'select', must: true,
      options: [{ code: 'RENEWAL', label: '续签' }, { code: 'EXTENSION', label: '补签（扩大范围）' }] },
    { name: 'letter.signedOn', label: '授权日期', type: 'date', must: true, given: today },
    { name: 'letter.validUntil', label: '授权期限至', type: 'date', must: true },
    { name: 'letter.scopes', label: '授权用途', type: 'checks', must: true, options: SCOPES, wide: true },
    { name: 'letter.signedBy', label: '签字人', tip: '用顿号分开，可不填；填写的，成年家庭成员应当齐全', wide: true },
    { name: 'letter.adultsSigned', label: '全体共同生活的成年家庭成员均已签字', type: 'yes', wide: true },
    { name: 'letter.declared', label: '授权人已声明：所报情况真实，知晓公示，虚假的退回资金', type: 'yes', wide: true },
    { name: 'letter.sensitiveConsent', label: '授权人单独同意处理敏感个人信息', type: 'yes', wide: true },
    { name: 'attachments', label: '签字的授权书扫描件', type: 'files', must: true, kind: 'AUTHORISATION', wide: true },
  ], { submit: '登记授权书', onSubmit: async values => {
    const letter = Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith('letter.'))
      .map(([name, value]) => [name.slice('letter.'.length), value]));
    letter.signedBy = letter.signedBy ? letter.signedBy.split(/[、,，\s]+/).filter(Boolean) : null;
    await api.post(path(number), { kind: values.kind, letter, attachments: values.attachments });
    await refill('授权书已登记。');
  } });
  return element('details', { class: 'panel no-print' }, element('summary', {}, '登记补签的授权书'), form.node);
}

function withdrawal(number, today, refill) {
  const form = new Form([
    { name: 'withdrawnOn', label: '撤回日期', type: 'date', must: true, given: today },
    { name: 'scopes', label: '撤回的用途', type: 'checks', must: true, options: SCOPES, wide: true },
    { name: 'reason', label: '撤回原因', type: 'area', must: true, wide: true },
    { name: 'attachments', label: '签字的撤回书扫描件', type: 'files', must: true, kind: 'AUTHORISATION', wide: true },
  ], { submit: '登记撤回同意', danger: true, onSubmit: async values => {
    if (await confirmed('确认登记撤回同意', '自撤回之日起不再核对、公示或发放，正在公示的名单应当日撤下；此前已办理的仍然有效。登记后不能删除，只能另行补签。',
      '登记撤回')) {
      await api.post(`${path(number)}/withdrawals`, values);
      await refill('撤回同意已登记。');
    }
  } });
  return element('details', { class: 'panel no-print' }, element('summary', {}, '登记撤回同意'), form.node);
}

function path(number) {
  return `/api/hardship/cases/${encodeURIComponent(number)}/authorisations`;
}
