import { api } from '../api.js';
import { confirmed } from '../dialog.js';
import { dossierButton } from '../dossier.js';
import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { keep } from '../files/keep.js';
import { ask } from '../organisation/form-dialog.js';
import { button, facts } from '../organisation/parts.js';
import { papersOf } from '../papers.js';
import { minute, section, sheet, state } from '../payments/parts.js';
import { has } from '../payments/route.js';
import { tell } from '../work/notice.js';
import { convert } from './converting.js';
import { link } from './parts.js';
import { address } from './route.js';

// The sum stands in the record from the beginning on; nobody has granted it yet, or nobody will.
const UNDECIDED = new Set(['DRAFT', 'FILED', 'RETURNED', 'UNDER_REVIEW', 'UNDER_APPROVAL', 'UNDER_DISCUSSION', 'REFUSED', 'TO_ARCHIVE', 'WITHDRAWN']);

const FILE = '/work/#/start/application';
const ADVICE = { APPLY: '该户在档，按档案申请帮扶。', TEMPORARY: '该户不在档，需要的是一时的帮助，建议登记临时救助。',
  ARCHIVE: '该户不在档，需要的帮扶以建档为前提（先建档、后帮扶），建议申请建档；急需的也可以先登记临时救助。' };

/** One application: where it stands, who did what when, its money and its papers. */
export class CasePage {

  constructor(desk, { number }) {
    this.desk = desk;
    this.number = number;
    this.path = `/api/aid/applications/${encodeURIComponent(number)}`;
    this.title = `帮扶申请 ${number}`;
    this.place = element('article', { class: 'card' });
  }

  async open() {
    await this.fill();
    return this.place;
  }

  async fill() {
    const one = await api.get(this.path);
    const [papers, tasks] = await Promise.all([one.mayRead ? api.get(`${this.path}/papers`) : [],
      api.get(`/api/tasks?scope=open&limit=5&case=${encodeURIComponent(this.number)}`).then(({ items }) => items, () => [])]);
    this.place.replaceChildren(...[
      element('p', { class: 'back' }, element('a', { href: '#/applications' }, '← 返回帮扶申请')),
      element('div', { class: 'top' }, element('h1', {}, one.title), element('p', { class: 'ways' }, ...this.deeds(one, tasks), dossierButton(this.desk.me, one.case))),
      one.advice && element('p', { class: 'note advice' }, ADVICE[one.advice]),
      section('基本情况', facts([['申请编号', one.case], ['状态', state(one.state, one.stateName)], ['帮扶类型', one.kindName ?? ''],
        ['登记工会', one.unionName], ['申请金额', one.asked === null ? '' : `${money(one.asked)} 元`],
        ['核定金额', one.granted === null || UNDECIDED.has(one.state) ? '' : `${money(one.granted)} 元`], ['审批层级', one.level ?? ''], ['资金来源', one.sourceName ?? ''],
        ['户编号', one.household ? element('a', { href: address('household', one.household) }, one.household) : ''], ['档案编号', archiveOf(one)],
        ['临时救助档案', one.temporary ?? ''], ['走访', one.need ?? ''], ['申请日期', one.filedOn], ['发放编号', this.payment(one)],
        ['发放日期', one.paidOn ?? ''], ['告知书', one.letter ?? ''], ['送达日期', one.letter ? one.toldOn ?? '待送达' : ''], ['办结日期', one.endedOn ?? '']])),
      section('办理过程', sheet('办理过程', ['环节', '办理人', '时间', '结论'], one.decisions.map(step =>
        [step.stepName, step.by, minute(step.at), step.decision]))),
      papersOf(papers, one.case),
    ].filter(Boolean));
  }

  deeds(one, tasks) {
    const may = deed => one.deeds.includes(deed);
    return [...tasks.map(task => link(one.state === 'DRAFT' ? one.archive ? '填写帮扶申请' : '登记临时救助' : task.name,
      `/work/#/task/${encodeURIComponent(task.id)}`, 'uc-primary')),
    may('ARCHIVE') && button('转为建档申请', () => this.archive(), one.advice === 'ARCHIVE' ? 'uc-primary' : ''),
    may('CONVERT') && button('临时救助转正', () => convert(one.temporary)),
    may('PRINT_LETTER') && button('打印不予帮扶告知书', () => this.letter()),
    may('WITHDRAW') && button('撤回申请', () => this.withdraw()), button('打印', () => print())].filter(Boolean);
  }

  payment(one) {
    return one.payment && has(this.desk.me, 'clerk', 'reviewer', 'approver', 'cashier', 'supervisor', 'auditor', 'exporter')
      ? element('a', { href: `/payments/#/payment/${encodeURIComponent(one.payment)}` }, one.payment) : one.payment ?? '';
  }

  async archive() {
    if (await confirmed('转为建档申请', '将用走访登记的本人信息起草困难职工申报表，本件随之办结。', '转为建档申请')) {
      await api.post(`${this.path}/archiving`, {}).then(() => location.assign(FILE), problem => tell(problem.detail, { wrong: true }));
    }
  }

  async letter() {
    await api.sheet(`${this.path}/refusal-letter`).then(file => {
      keep(file);
      tell(`已下载：${file.name}`);
    }, problem => tell(problem.detail, { wrong: true }));
  }

  async withdraw() {
    const done = await ask('撤回申请', [{ name: 'reason', label: '撤回原因', type: 'area', must: true }],
      { note: '撤回后不能恢复，需要帮扶的另行申请。', yes: '撤回', danger: true, send: values => api.post(`${this.path}/withdrawal`, values) });
    if (done !== undefined) {
      await this.fill();
      tell('已撤回。');
    }
  }
}

function archiveOf(one) {
  return one.archive ? element('a', { href: `/archives/#/archive/${encodeURIComponent(one.archive)}` }, one.archive) : '不在档';
}
