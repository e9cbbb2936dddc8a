import { api } from '../api.js';
import { ask } from '../asking.js';
import { element } from '../elements.js';
import { button, table } from '../organisation/parts.js';
import { tell } from '../work/notice.js';
import { caseAddress } from './route.js';

/** What has failed, in plain words, with the button that mends it for who may. */
export function incidentsTable(incidents, me) {
  return table('系统异常', ['案件', '工会', '环节', '情况', '怎样处理', '操作'], incidents.map(one => incident(one, me)), 'incidents');
}

function incident(one, me) {
  const mends = one.mending && me.roles.includes('supervisor');
  return [element('a', { href: caseAddress({ instance: one.instance, ended: false }) }, one.case ?? '（无案号）'), one.unionName,
    element('span', {}, one.step, element('small', {}, one.at.slice(0, 16).replace('T', ' '))), one.what, one.advice,
    mends ? button(one.mending, () => retry(one), 'small') : one.mending ? '由督查员重试' : '—'];
}

async function retry(one) {
  const done = await ask(`重试：${one.step}（${one.case ?? ''}）`, [element('p', {}, `${one.advice}。重试记入该案的办理记录。`)], '重试',
    async () => { await api.post(`/api/board/incidents/${encodeURIComponent(one.id)}/retry`); return true; });
  if (done) {
    tell('已交系统重试，稍后刷新查看结果。');
  }
}
