import { FormContext } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { api } from '../api.js';
import { dryRunOf, figuresOf } from './household.js';

const PAUSE_MILLIS = 800;
const DECISIONS = { ELIGIBLE: '符合认定标准', NOT_ELIGIBLE: '不符合认定标准', MANUAL_REVIEW: '需人工复核' };
const TYPE = 'household-figures';

/**
 * The figures of the household beside the local standard, while they are typed. A component of form-js that no form
 * file has: it is put after the fields that it reads.
 */
export function FiguresStrip({ field }) {
  const form = useContext(FormContext).getService('form');
  const { data } = form._getState();
  const given = { ...field.given, size: sizeOf(data, field.given), circumstances: data[field.given.path],
    on: data.appliedOn ?? data.surveyedOn };
  const outcome = useDryRun(given);
  if (given.size === null) {
    return h('div', { class: 'uc-figures' }, figure('当地低保标准', given.standard.monthly, given.standard.regionName));
  }
  const { size, gross, net, standard, limits } = figuresOf(given);
  return h('div', { class: 'uc-figures', role: 'group', 'aria-label': '家庭收入测算' },
    h('div', { class: 'uc-figures-now', 'aria-live': 'polite' },
      h('span', { class: 'uc-figure' }, h('span', {}, '家庭人口'), h('b', {}, `${size} 人`)),
      figure('家庭人均月收入', gross), figure('扣除刚性支出后人均', net)),
    h('div', { class: 'uc-figures-limits' }, figure('当地低保标准', standard, given.standard.regionName),
      limits.map(({ name, amount }) => figure(`标准的 ${name}`, amount))),
    h('div', { class: 'uc-figures-outcome', 'aria-live': 'polite' }, outcome && said(outcome)));
}

FiguresStrip.config = { type: TYPE, keyed: false, label: '', group: 'presentation', create: (options = {}) => options };

function figure(name, amount, of) {
  return h('span', { class: 'uc-figure', key: name }, h('span', {}, of ? `${name}（${of}）` : name),
    h('b', {}, amount === null ? '—' : `${amount} 元`));
}

function said({ decision, category, findings = [], reason }) {
  if (reason) {
    return h('p', {}, `暂不能测算：${reason}`);
  }
  return [h('p', { class: `uc-outcome-${decision.toLowerCase()}` },
    `按标准测算：${DECISIONS[decision] ?? decision}${category ? `（${category}）` : ''}（仅供参考）`),
  h('ul', {}, findings.map(({ clause, reason: why }, index) => h('li', { key: index }, `${clause}：${why}`)))];
}

function useDryRun(given) {
  const question = given.size === null ? null : dryRunOf(given);
  const asked = question && JSON.stringify(question);
  const [outcome, setOutcome] = useState(null);
  useEffect(() => {
    setOutcome(null);
    if (!asked) {
      return undefined;
    }
    let current = true;
    const timer = setTimeout(() => api.post('/api/hardship/assessments', JSON.parse(asked), { quiet: true }).then(
      answer => current && setOutcome(answer),
      problem => current && setOutcome(problem.status === 400
        ? { reason: problem.errors[0]?.message ?? problem.detail } : null)), PAUSE_MILLIS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return outcome;
}

// The applicant is a member of the household, too. Where the form has no list of members the server says how many.
function sizeOf(data, { hasMembers, householdSize }) {
  return hasMembers ? (data.members ?? []).length + 1 : householdSize ?? null;
}

/**
 * @param {object} schema
 * @param {object} data of the answer
 * @returns {object} the schema, with the strip in the group that asks for the yearly income, where there is a standard
 */
export function withFigures(schema, data) {
  const standard = data?.context?.standard;
  const group = schema.components?.find(({ path, components }) => path
    && components?.some(({ key }) => key === 'annualIncome'));
  if (!standard || !group) {
    return schema;
  }
  const strip = { type: TYPE, id: 'HouseholdFigures', layout: { row: 'Row_HouseholdFigures', columns: 16 },
    given: { path: group.path, standard, householdSize: data.context.householdSize,
      hasMembers: schema.components.some(({ path }) => path === 'members') } };
  return { ...schema, components: schema.components.map(component => component === group
    ? { ...group, components: [...group.components, strip] } : component) };
}
