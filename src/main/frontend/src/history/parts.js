import { element } from '../elements.js';
import { empty, table } from '../organisation/parts.js';
import { minute, runAddress } from './route.js';

export function section(title, ...content) {
  return element('section', { class: 'part' }, element('h2', {}, title), ...content);
}

export function state({ state, stateName }) {
  return element('span', { class: `state ${state}` }, stateName);
}

/** @param {(id: string) => string} [address] where a run is shown; elsewhere than on our own page it is another */
export function runsTable(runs, address = runAddress) {
  return runs.length ? table('办理历史', ['案号', '流程', '工会', '状态', '办理结果', '开始', '办结'], runs.map(run => [
    element('span', {}, element('a', { href: address(run.id) }, run.case), element('small', {}, run.title ?? '')),
    run.flowName, run.unionName, state(run), run.outcomeName ?? '—', minute(run.startedAt), minute(run.endedAt) || '—']), 'runs')
    : empty(element('p', {}, '没有符合条件的案件。'));
}
