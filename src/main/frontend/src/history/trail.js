import { api } from '../api.js';
import { element } from '../elements.js';
import { button, table } from '../organisation/parts.js';
import { minute } from './route.js';
import { section } from './parts.js';

/** What the ledger tells of a case, for auditors. @param {string} caseNumber */
export async function trailOf(caseNumber) {
  const { entries, rules } = await api.get(`/api/history/cases/${encodeURIComponent(caseNumber)}/trail`);
  const proof = element('p', { role: 'status', class: 'hint' }, '操作记录逐条相连，改动、删除、插入均可查出。');
  return element('div', {}, rules.length > 0 && section('认定、审查所依据的规则', ...rules.map(rulesOf)),
    section('操作记录', element('details', { class: 'fold', open: matchMedia('(min-width: 48rem)').matches },
      element('summary', {}, `共 ${entries.length} 条`), proof,
      element('p', { class: 'deeds' }, button('校验本案操作记录', () => verify(caseNumber, proof))), trailTable(entries))));
}

/** @param {object[]} entries of the ledger */
export function trailTable(entries) {
  return table('操作记录', ['序号', '时间', '操作', '办理人', '岗位', '工会', '内容'], entries.map(entry => [String(entry.seq), minute(entry.at),
    entry.actName, whoOf(entry), entry.roleNames.join('、') || '—', entry.unionName, element('span', {}, ...entry.facts.map(factOf))]), 'trail');
}

function whoOf({ actor, actorName, inPlaceOf }) {
  return actor === 'system' ? '系统' : `${actorName ?? '—'}（${actor}）${inPlaceOf ? `，代 ${inPlaceOf}` : ''}`;
}

function factOf({ name, value }) {
  return element('span', { class: 'fact', title: value === short(value) ? null : value }, `${name}：${short(value)}`);
}

// A digest is compared by machines; a reader needs to see only that it is there.
function short(value) {
  return /^[0-9a-f]{64}$/.test(value) ? `${value.slice(0, 12)}…` : value;
}

async function verify(caseNumber, place) {
  try {
    const { verified, events, problems } = await api.get(`/api/history/cases/${encodeURIComponent(caseNumber)}/verification`);
    place.className = verified ? 'verified' : 'form-error';
    place.textContent = verified ? `校验通过：${events} 条记录完整，未被改动。`
      : `校验发现问题：${problems.map(({ seq, problem }) => `第 ${seq} 号，${problem}`).join('；')}`;
  } catch (problem) {
    place.className = 'form-error';
    place.textContent = problem.detail;
  }
}

/** @param {object} applied what a table of the regulations said */
export function rulesOf({ name, at, outcome, ruleSet, tables, rules }) {
  return element('div', { class: 'applied' }, element('h3', {}, `${name}：${outcome}`),
    element('p', { class: 'hint' }, [minute(at), ruleSet, ...tables.map(({ name: title, digest }) =>
      `决策表《${title}》${digest ? `（${digest}）` : ''}`)].filter(Boolean).join(' · ')),
    rules.length > 0 && table('命中的规则', ['条款', '结果', '理由'], rules.map(({ clause, result, reason }) => [clause, result, reason]), 'rules'));
}
