import { api } from '../api.js';
import { element } from '../elements.js';
import { Fields } from '../open/fields.js';

/** What came of an objection, by its receipt. */
export function answerPart() {
  const place = element('div', { role: 'status' });
  const form = new Fields([{ name: 'receipt', label: '受理编号', must: true, tip: '提出异议时得到的编号，如 YY-23456789ABCD' }],
    { submit: '查询', onSubmit: async ({ receipt }) => {
      place.replaceChildren();
      const { state, reply } = await api.get(`/api/public/objections/${encodeURIComponent(receipt.trim().toUpperCase())}`);
      place.replaceChildren(element('p', {}, `办理情况：${state}`), reply && element('p', { class: 'reply' }, `答复：${reply}`) || '');
    } });
  return element('details', { class: 'panel' }, element('summary', {}, '查询异议的办理情况'), form.node, place);
}
