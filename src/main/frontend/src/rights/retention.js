import { api } from '../api.js';
import { confirmed, openDialog } from '../dialog.js';
import { element } from '../elements.js';
import { tell } from '../work/notice.js';
import { Form } from './form.js';
import { addressOf } from './route.js';
import { empty, lines, printing, table } from './tables.js';

const PATH = '/api/personal-data/retention';
const HOLDS = [{ code: 'AUDIT', label: '审计' }, { code: 'PETITION', label: '信访' }, { code: 'LAWSUIT', label: '诉讼' },
  { code: 'OTHER', label: '其他' }];

/** 到期销毁: what is due, what was proposed, or one list of what is destroyed. */
export async function retention(page) {
  if (page.id) {
    return list(await api.get(`${PATH}/proposals/${encodeURIComponent(page.id)}`), page);
  }
  const [view, proposals] = await Promise.all([api.get(PATH), api.get(`${PATH}/proposals`)]);
  return element('div', {}, rules(view), due(view, page),
    page.me.roles.some(role => ['clerk', 'approver', 'auditor'].includes(role)) && hold(page), proposed(proposals.items));
}

function rules(view) {
  return element('section', { class: 'panel no-print' }, element('h2', {}, '保存期限'), element('ul', {}, ...view.rules.map(rule =>
    element('li', {}, `${KINDS[rule.kind]}：自${rule.from}起 ${rule.years} 年（${rule.source}）`))));
}

const KINDS = { ARCHIVE: '困难职工原始档案', CASE: '未建档的申请材料', NOMINATION: '推荐材料', VISIT: '未建档家庭的走访材料' };

function due(view, page) {
  const chosen = new Set();
  const button = element('button', { type: 'button', class: 'uc-button uc-primary', disabled: true, onClick: async () => {
    if (!await confirmed('提请销毁', `将 ${chosen.size} 件案件列入销毁清册，提请审批人批准。提请后仍可不批准。`, '提请销毁')) {
      return;
    }
    try {
      const { number } = await api.post(`${PATH}/proposals`, { cases: [...chosen] });
      tell(`销毁清册 ${number} 已提请，由审批人批准。`);
      await page.again();
    } catch (problem) {
      tell(problem.errors?.[0]?.message ?? problem.detail, { wrong: true });
    }
  } }, '提请销毁');
  const pick = item => {
    const box = element('input', { type: 'checkbox', 'aria-label': `选择 ${item.case}`,
      onChange: () => {
        chosen[box.checked ? 'add' : 'delete'](item.case);
        button.disabled = chosen.size === 0;
        button.textContent = chosen.size ? `提请销毁 ${chosen.size} 件` : '提请销毁';
      } });
    return element('label', { class: 'choice' }, box, item.case);
  };
  return element('section', { class: 'panel' }, element('h2', {}, `保存期满（${view.items.length} 件）`),
    view.items.length ? table('保存期满', ['案号', '种类', '档案编号', '撤档、终结或办结日期', '可以销毁之日', '情况'], view.items.map(item => [
      view.mayPropose && !item.hold && !item.proposal ? pick(item) : item.case, item.kindName, item.archive, item.closedOn,
      item.dueOn, situation(item, view, page)])) : empty('没有保存期满的案件。'),
    view.mayPropose && view.items.length > 0 && element('div', { class: 'hand-in no-print' }, button));
}

function situation(item, view, page) {
  if (item.hold) {
    return element('span', {}, `因${item.hold.reasonName}暂缓销毁（${item.hold.document}）`, view.mayDecide && element('button',
      { type: 'button', class: 'plain no-print', onClick: () => release(item, page) }, '解除'));
  }
  return item.proposal ? element('a', { href: addressOf('retention', item.proposal) }, `已列入清册 ${item.proposal}`) : '可以提请';
}

async function release(item, page) {
  if (await confirmed('解除暂缓销毁', `案件 ${item.case} 解除后可以提请销毁。`, '解除')) {
    await api.post(`${PATH}/holds/${encodeURIComponent(item.case)}/release`).catch(problem => tell(problem.detail, { wrong: true }));
    await page.again();
  }
}

function hold(page) {
  const form = new Form([{ name: 'case', label: '案号', must: true },
    { name: 'reason', label: '原因', type: 'select', must: true, options: HOLDS },
    { name: 'document', label: '依据', must: true, tip: '如审计通知、受理通知书的文号，不写个人信息' }],
  { submit: '暂缓销毁', onSubmit: async values => {
    await api.post(`${PATH}/holds`, values);
    tell('已登记暂缓销毁。');
    await page.again();
  } });
  return element('details', { class: 'panel no-print' }, element('summary', {}, '登记暂缓销毁（审计、信访、诉讼）'), form.node);
}

function proposed(items) {
  return element('section', { class: 'panel no-print' }, element('h2', {}, '销毁清册'), items.length
    ? table('销毁清册', ['编号', '件数', '状态', '提请人', '审批人'], items.map(item => [
      element('a', { href: addressOf('retention', item.number) }, item.number), String(item.items.length), item.stateName,
      item.proposedBy, item.decidedBy])) : empty('没有销毁清册。'));
}

function list(told, page) {
  return element('div', {}, element('section', { class: 'result' }, element('h2', {}, '销毁清册'),
    lines([['编号', told.number], ['单位', told.unionName], ['状态', told.stateName], ['提请人', told.proposedBy],
      ['提请时间', minute(told.proposedAt)], ['审批人', told.decidedBy], ['审批时间', told.decidedAt && minute(told.decidedAt)],
      ['不批准的理由', told.reason]]),
    table('清册', ['序号', '案号', '种类', '档案编号', '撤档、终结或办结日期', '保存期满'], told.items.map((item, index) =>
      [String(index + 1), item.case, item.kindName, item.archive, item.closedOn, item.dueOn])),
    element('p', { class: 'signing' }, element('span', {}, '监销人签字：'), element('span', {}, '日期：')),
    element('div', { class: 'hand-in no-print' }, printing())),
  told.state === 'PROPOSED' && page.me.roles.includes('approver') && decision(told, page),
  element('p', { class: 'no-print' }, element('a', { href: addressOf('retention') }, '← 返回到期销毁')));
}

function decision(told, page) {
  const answer = body => api.post(`${PATH}/proposals/${encodeURIComponent(told.number)}/decision`, body);
  const refuse = new Form([{ name: 'reason', label: '不批准的理由', must: true, wide: true }], { submit: '不批准', plain: true,
    onSubmit: async ({ reason }) => {
      await answer({ approved: false, reason });
      tell('已不批准。');
      await page.again();
    } });
  return element('section', { class: 'panel no-print' }, element('h2', {}, '审批'),
    element('p', {}, `批准后，${told.items.length} 件案件的申请、调查、档案、公示、异议、附件和告知书立即销毁，不能恢复；编号、状态、日期和办理记录保留。`),
    element('div', { class: 'hand-in' }, element('button', { type: 'button', class: 'uc-button uc-danger',
      onClick: () => typed(told, answer, page) }, '批准销毁')), element('h3', {}, '不批准'), refuse.node);
}

// It cannot be taken back, so the word is typed.
function typed(told, answer, page) {
  const input = element('input', { type: 'text', id: 'confirmation', autocomplete: 'off', autofocus: true });
  const wrong = element('p', { class: 'uc-field-error', role: 'alert' });
  const dialog = openDialog('批准销毁', [
    element('p', {}, `将销毁 ${told.items.length} 件案件的资料，不能恢复。确认批准的，请输入“销毁”二字。`),
    element('div', { class: 'dialog-field' }, element('label', { for: 'confirmation' }, '请输入：销毁'), input, wrong),
    element('div', { class: 'uc-buttons' },
      element('button', { type: 'button', class: 'uc-button', onClick: () => dialog.close() }, '取消'),
      element('button', { type: 'button', class: 'uc-button uc-danger', onClick: async () => {
        try {
          await answer({ approved: true, confirmation: input.value.trim() });
          dialog.close();
          tell(`已批准，${told.items.length} 件案件的资料已销毁。`);
          await page.again();
        } catch (problem) {
          wrong.textContent = problem.errors?.[0]?.message ?? problem.detail;
          input.focus();
        }
      } }, '批准销毁'))], { role: 'alertdialog' });
}

function minute(instant) {
  return instant.slice(0, 16).replace('T', ' ');
}
