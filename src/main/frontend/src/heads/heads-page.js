import { api } from '../api.js';
import { dateField } from '../date-field.js';
import { element } from '../elements.js';
import { fileField } from '../file-field.js';
import { keep } from '../files/keep.js';
import { sendForm } from '../files/send-form.js';
import { button, facts, table } from '../organisation/parts.js';
import { loading, tell } from '../work/notice.js';
import { dayBefore, inFours, keeping, printed, verdict } from './words.js';

/** Whether the ledger is whole: checked from inside, and against heads that were kept outside. */
export class HeadsPage {

  constructor(desk) {
    this.desk = desk;
    this.title = '链头与校验';
    this.checked = element('div', { class: 'place', 'aria-live': 'polite' });
    this.sheet = element('div', { class: 'head-sheet' });
    this.compared = element('div', { class: 'place', tabindex: '-1' });
    this.last = dayBefore(desk.me.now);
    this.day = dateField({ id: 'day', value: this.last });
    this.heads = fileField({ id: 'head-files', accept: '.json', multiple: true, onChange: () => this.chosen() });
    this.list = fileField({ id: 'list-file', accept: '.gz', onChange: () => this.chosen() });
    this.names = element('p', { class: 'hint', 'aria-live': 'polite' }, '尚未选择文件。');
  }

  async open() {
    const [kept] = await Promise.all([api.get('/api/audit/heads'), this.show()]);
    const form = element('form', { class: 'filters no-print', 'aria-label': '选择日期' },
      element('div', { class: 'filter' }, element('label', { for: 'day' }, '日期'), this.day.node),
      element('div', { class: 'filter' }, element('button', { class: 'uc-button uc-primary' }, '显示')));
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.show().catch(problem => tell(problem.errors?.[0]?.message ?? problem.detail, { wrong: true }));
    });
    return element('div', {},
      element('div', { class: 'top no-print' }, element('h1', {}, '链头与校验')),
      part('校验全部记录', 'no-print', element('p', { class: 'hint' }, '重新计算每一条操作记录的摘要，检查有无改动、缺失、多出和换位。'),
        element('div', { class: 'deeds' }, button('开始校验', () => this.check(), 'uc-primary')), this.checked),
      part('每日链头', '', element('p', { class: 'hint no-print' }, '链头是当日全部操作记录的总摘要，次日零点以后生成。请每日导出或者打印签字，在本系统以外保存：有人重写整条记录并重算摘要的，只能靠它发现。'),
        keptLine(kept), form, this.sheet),
      part('与外存链头比对', 'no-print', element('p', { class: 'hint' }, '选择以前导出的链头文件（可以选多日的），查出从哪一日起不符；附上其中一日的清单，可以指出是哪些案件。'),
        element('div', { class: 'deeds' }, choosing('链头文件', this.heads), choosing('链头清单（可不选）', this.list),
          button('比对', () => this.compare(), 'uc-primary')), this.names, this.compared));
  }

  async show() {
    const head = await api.get(`/api/audit/heads/${encodeURIComponent(this.day.input.value.trim().replaceAll('/', '-') || this.last)}`);
    const take = path => async () => {
      try {
        keep(await api.sheet(path));
      } catch (problem) {
        tell(problem.detail, { wrong: true });
      }
    };
    this.sheet.replaceChildren(
      element('h3', {}, `操作记录链头　${head.day}`),
      facts([['日期', head.day], ['链数', `${head.chains.toLocaleString('zh-CN')} 条`],
        ...printed(this.desk.me, head), ['总摘要', digestOf(head.digest)], ['清单摘要', digestOf(head.list)]]),
      element('p', { class: 'hint' }, '核对时比对总摘要和清单摘要：同一日的不论何时显示、打印、下载都相同。下载的链头文件另有校验码，供系统识别文件，每次下载都不同，不用人工比对。'),
      element('p', { class: 'signing' }, element('span', {}, '审计人员签字：'), element('span', {}, '日期：')),
      element('div', { class: 'deeds no-print' }, button('下载链头文件', take(`/api/audit/heads/${head.day}`), 'uc-primary'),
        button('下载链头清单', take(`/api/audit/heads/${head.day}/list`)), button('打印', () => print())));
  }

  async check() {
    this.checked.replaceChildren(element('p', { class: 'loading', role: 'status' }, '正在校验…'));
    try {
      const { verified, chains, events, problems, elsewhere } = await api.get('/api/audit/verification');
      this.checked.replaceChildren(...verified
        ? [element('p', { class: 'verified' }, `校验通过：${chains} 条链、${events} 条记录完整，未被改动。`)]
        : [element('p', { class: 'form-error', role: 'alert' }, `校验不通过：您的审计范围内 ${problems.length} 处${elsewhere ? `，其他工会 ${elsewhere} 处` : ''}。`),
          problems.length > 0 && table('损坏的记录', ['链（案号）', '编号', '种类', '情况'],
            problems.map(one => [one.case, `第 ${one.seq} 号`, one.kindName, one.problem]))].filter(Boolean));
    } catch (problem) {
      this.checked.replaceChildren(element('p', { class: 'form-error', role: 'alert' }, problem.detail));
    }
  }

  chosen() {
    const names = [...this.heads.input.files, ...this.list.input.files].map(({ name }) => name);
    this.names.textContent = names.length ? `已选择：${names.join('、')}` : '尚未选择文件。';
  }

  async compare() {
    const files = [...[...this.heads.input.files].map(file => ['head', file]), ...[...this.list.input.files].map(file => ['list', file])];
    this.compared.replaceChildren(loading());
    try {
      const found = await sendForm('/api/audit/comparisons', files);
      this.compared.replaceChildren(...[
        verdictLine(found),
        table('逐日结果', ['日期', '结果', '当时链数', '现有链数'], found.days.map(one =>
          [one.day, one.same ? '一致' : '不一致', String(one.chainsThen), String(one.chainsNow)])),
        found.chains.length > 0 && table('不符的链', ['链（案号）', '种类', '当时末条', '现有末条'], found.chains.map(one =>
          [one.case ?? `案号已不可知（指纹 ${one.fingerprint}）`, one.kindName, one.seqThen ? `第 ${one.seqThen} 号` : '—', one.seqNow ? `第 ${one.seqNow} 号` : '—'])),
      ].filter(Boolean));
    } catch (problem) {
      this.compared.replaceChildren(element('p', { class: 'form-error', role: 'alert' }, problem.errors?.[0]?.message ?? problem.detail));
    }
    this.compared.focus();
  }
}

function verdictLine(found) {
  const sound = found.same && found.verified;
  return element('p', { class: sound ? 'verified' : 'form-error', role: sound ? 'status' : 'alert' }, verdict(found));
}

// Whether the server keeps them outside by itself, and since when it cannot.
function keptLine(kept) {
  const { text, wrong } = keeping(kept);
  return element('p', { class: `no-print ${wrong ? 'form-error' : 'hint'}`, role: wrong ? 'alert' : null }, text);
}

function choosing(name, { node, input }) {
  node.querySelector('label').textContent = `选择${name}`;
  input.setAttribute('aria-label', name);
  return node;
}

function digestOf(digest) {
  return element('code', { class: 'digest' }, ...inFours(digest).map(four => element('span', {}, four)));
}

function part(title, kind, ...content) {
  return element('section', { class: `part ${kind}` }, element('h2', { class: 'no-print' }, title), ...content);
}
