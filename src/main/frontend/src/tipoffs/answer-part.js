import { element } from '../elements.js';
import { api } from '../api.js';
import { Fields } from '../open/fields.js';

/** How a tip-off stands, for whoever holds its code. */
export function answerPart() {
  const place = element('div', { role: 'status' });
  const form = new Fields([{ name: 'code', label: '查询码', must: true, most: 40, tip: '提交后得到的 16 位查询码' }],
    { submit: '查询', onSubmit: async ({ code }) => {
      place.replaceChildren();
      const { state, receivedOn, answerBy, answer, answeredOn } = await api.post('/api/public/tipoffs/answers', { code });
      place.replaceChildren(element('p', {}, `办理情况：${state}`),
        element('p', {}, answeredOn ? `${receivedOn} 收到，${answeredOn} 答复` : `${receivedOn} 收到，应在 ${answerBy} 以前答复`),
        answer ? element('p', { class: 'reply' }, answer) : '');
    } });
  return element('details', { class: 'panel' }, element('summary', {}, '查询办理情况和答复'), form.node, place);
}
