import { api } from './api.js';
import { element } from './elements.js';
import { ask, asked } from './asking.js';

/**
 * Asks what is to be shown and why, and has it shown.
 *
 * @param {string} path where to ask
 * @param {{field: string, label: string, masked: string}[]} personal
 * @param {string} caseId the case; by its kind go the reasons that are usual
 * @returns {Promise<{items: {field: string, value: string}[]}|null>} null where nobody asked
 */
export async function reveal(path, personal, caseId) {
  const usual = await api.get(`/api/code-lists/reveal-reason-${caseId.slice(0, 2).toLowerCase()}`, { quiet: true }).catch(() => []);
  const ticks = personal.map(({ field, label }) => ({ field,
    box: element('input', { type: 'checkbox', id: `show-${field}` }), label }));
  const reason = element('input', { id: 'reason', maxlength: '100', autocomplete: 'off', list: 'reasons' });
  return ask('显示完整信息', [
    element('p', {}, '只选工作需要的内容。显示了哪些、为什么，记入本案办理记录；每人每天次数有限。'),
    element('fieldset', { class: 'uc-choices' }, element('legend', {}, '要显示的内容'),
      ...ticks.map(({ box, label }) => element('label', {}, box, label))),
    asked('reason', '理由', reason, '5 至 100 字，不能写姓名、号码、住址等个人信息。'),
    element('datalist', { id: 'reasons' }, ...usual.map(({ label }) => element('option', { value: label }))),
  ], '显示', () => api.post(path, { fields: ticks.filter(({ box }) => box.checked).map(({ field }) => field),
    reason: reason.value }));
}
