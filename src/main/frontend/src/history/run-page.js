import { api } from '../api.js';
import { dossierButton } from '../dossier.js';
import { element } from '../elements.js';
import { button, facts, table } from '../organisation/parts.js';
import { diagramOf, kindOf } from './diagram.js';
import { runsTable, section, state } from './parts.js';
import { daysOf, isAuditor, minute, runAddress } from './route.js';
import { trailOf } from './trail.js';

const KINDS = { done: '已完成', waits: '正在办理', broken: '中止' };

/** One run as it went: the drawing with its way, the times, and for auditors what the ledger tells. */
export class RunPage {

  /** @param {{me: object, address?: (id: string) => string, back?: string}} desk address: where another run is shown */
  constructor(desk, { id }) {
    this.desk = desk;
    this.id = id;
    this.title = '办理过程';
  }

  async open() {
    const run = await api.get(`/api/history/instances/${encodeURIComponent(this.id)}`);
    const { instance } = run;
    this.title = `办理过程 ${instance.case}`;
    this.diagram = await diagramOf(run);
    // It is as large as its place, which has a size only in the page.
    this.seen = new ResizeObserver(() => this.diagram.fit());
    this.seen.observe(this.diagram.node.querySelector('.canvas'));
    const { address = runAddress, back = '#/' } = this.desk;
    return element('article', { class: 'card run' },
      back && element('p', { class: 'back' }, element('a', { href: back }, '← 返回办理历史')),
      element('div', { class: 'top' }, element('h1', {}, `${instance.flowName} ${instance.case}`),
        element('p', { class: 'ways' }, dossierButton(this.desk.me, instance.case), button('打印', () => print()))),
      section('基本情况', facts([['案号', instance.case], ['事项', instance.title], ['工会', instance.unionName], ['流程', `${instance.flowName}（第 ${instance.version} 版）`],
        ['状态', state(instance)], ['办理结果', instance.outcomeName], ['开始', minute(instance.startedAt)], ['办结', minute(instance.endedAt)]])),
      run.runs.length > 1 && section('本案的各个流程', runsTable(run.runs, address)),
      section('经过的路径', this.diagram.node),
      section('各环节用时', element('p', { class: 'hint' }, '用时从到达计到完成，非工作日不计，一个工作日按 24 小时折算；督查看板按跨过的工作日整日计，两者略有出入。'), staysOf(run.stays)),
      section('办理步骤', stepsOf(run.steps, address)),
      isAuditor(this.desk.me) ? await trailOf(instance.case) : null);
  }

  destroy() {
    this.seen?.disconnect();
    this.diagram?.destroy();
  }
}

// Gateways and events pass at once; those that waited are worth telling.
const isStep = ({ kind, workingDays }) => kind.endsWith('Task') || kind === 'callActivity' || workingDays > 0;

function staysOf(stays) {
  return table('各环节用时', ['环节', '次数', '用时', '状态'], stays.filter(isStep).map(stay => [stay.name, `${stay.times} 次`,
    daysOf(stay.workingDays), element('span', { class: `state ${kindOf(stay)}` }, KINDS[kindOf(stay)])]));
}

function stepsOf(steps, address) {
  return table('办理步骤', ['环节', '开始', '完成', '用时', '办理人'], steps.filter(isStep).map(step => [
    step.called ? element('a', { href: address(step.called) }, step.name) : step.name, minute(step.startedAt), minute(step.endedAt) || '—',
    daysOf(step.workingDays), step.person ? `${step.personName ?? '—'}（${step.person}）` : '—']));
}
