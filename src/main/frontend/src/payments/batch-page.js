import { api } from '../api.js';
import { element } from '../elements.js';
import { money, sum } from '../figures/money.js';
import { fileField } from '../file-field.js';
import { keep } from '../files/keep.js';
import { sendSheet } from '../files/send-sheet.js';
import { ask } from '../organisation/form-dialog.js';
import { button, empty, facts } from '../organisation/parts.js';
import { PAGE_SIZE, PagedList } from '../paged-list.js';
import { today } from '../today.js';
import { loading, tell } from '../work/notice.js';
import { figure, minute, section, sheet, state } from './parts.js';
import { listOf } from './payments-page.js';
import { marked, worstFirst } from './reply.js';
import { address, has, path } from './route.js';

/** More lines of a reply than anybody reads are not drawn. */
const SHOWN = 200;

const RESULTS = { PAID: '成功', FAILED: '失败' };

/** One batch: its payments, the file for the bank, and the bank's reply. */
export class BatchPage extends PagedList {

  constructor(desk, { number }) {
    super(desk, `批次 ${number}`);
    this.number = number;
    this.path = `/api/payment-batches/${encodeURIComponent(number)}`;
    this.whole = element('article', { class: 'card' });
    this.reply = element('div', { class: 'place', tabindex: '-1' });
  }

  async open() {
    await this.show();
    return this.whole;
  }

  async show() {
    const batch = await api.get(this.path);
    await this.fill();
    const own = batch.payer === this.desk.me.union;
    const cashier = own && has(this.desk.me, 'cashier') && batch.method === 'BANK';
    this.whole.replaceChildren(...[element('p', { class: 'back' }, element('a', { href: '#/batches' }, '← 返回发放批次')),
      element('div', { class: 'top' }, element('h1', {}, `${batch.sourceName}${batch.methodName}`), element('p', { class: 'ways' },
        cashier && ['SENDING', 'REPLYING'].includes(batch.state) && button('下载银行代发文件', () => this.load(), 'uc-primary'),
        own && has(this.desk.me, 'clerk', 'cashier') && batch.payments > 0 && element('a', { class: 'uc-button', href: `${this.path}/list`, download: true }, '发放清单（签收单）'),
        button('打印', () => print()))),
      section('基本情况', facts([['批次', batch.number], ['状态', state(batch.state, batch.stateName)], ['支付工会', batch.payerName],
        ['资金', element('a', { href: address('fund', batch.fund) }, batch.fund)], ['笔数', `${batch.payments} 笔`], ['金额', `${money(batch.amount)} 元`],
        ['已发放', `${batch.arrived} 笔`], ['失败', `${batch.failed} 笔`], ['第几次发放', batch.turn ? `第 ${batch.turn} 次` : ''], ['建立', minute(batch.openedAt)]])),
      cashier && batch.state === 'REPLYING' && this.upload(),
      section('清单', this.place)].filter(Boolean));
  }

  upload() {
    const file = fileField({ id: 'reply-file', accept: '.txt,.csv,.xlsx', onChange: () => this.read(file.input.files[0]) });
    return section('登记银行回盘', element('p', {}, '选择银行返回的回盘文件，核对逐笔结果后登记；也可以在“任务办理”中逐笔填写。'),
      element('label', { for: 'reply-file' }, '银行回盘文件'), file.node, this.reply);
  }

  async fill() {
    const page = await api.get(path('/api/payments', { batch: this.number, limit: PAGE_SIZE, after: this.after }));
    this.place.replaceChildren(...page.items.length ? [listOf(page.items), this.paging(page.next)].filter(Boolean)
      : [empty(element('p', {}, '清单还没有编制。'))]);
  }

  async load() {
    try {
      const file = await api.file(`${this.path}/bank-file`);
      keep(file);
      tell(`已下载：${file.name}。文件含个人账户信息，提交银行后请销毁；本次下载已记录。`);
    } catch (problem) {
      tell(problem.detail, { wrong: true });
    }
  }

  async read(file) {
    if (!file) {
      return;
    }
    this.reply.replaceChildren(loading());
    try {
      const { lines, wrong } = await sendSheet(`${this.path}/bank-replies`, file);
      const { lines: shown, whole } = marked(lines, wrong);
      const paid = lines.filter(line => line.result === 'PAID');
      this.reply.replaceChildren(...[element('p', { role: 'status' }, `回盘 ${lines.length} 笔：成功 ${paid.length} 笔，${sum(paid.map(line => line.amount))} 元；失败 ${lines.length - paid.length} 笔。尚未登记。`),
        wrong.length > 0 && element('p', { class: 'form-error', role: 'alert' }, `有 ${wrong.length} 处与提交的不符，不能登记，请与银行核对。${whole.join('；')}`),
        lines.length > SHOWN && element('p', { class: 'hint' }, `有误的、失败的在前，只列出 ${SHOWN} 笔；登记的是全部 ${lines.length} 笔。`),
        sheet('回盘', ['发放编号', '次数', '金额（元）', '结果', '流水号', '原因'], worstFirst(shown).slice(0, SHOWN).map(line => [line.payment, `第 ${line.attempt} 次`, figure(money(line.amount)),
          line.wrong ? element('strong', { class: 'past' }, '有误') : RESULTS[line.result], line.bankFlow || '—', line.wrong ?? (line.reason || '—')])),
        wrong.length === 0 && element('div', { class: 'deeds' }, button('登记这份回盘', () => this.record(lines), 'uc-primary'))].filter(Boolean));
    } catch (problem) {
      this.reply.replaceChildren(element('p', { class: 'form-error', role: 'alert' }, (problem.errors ?? []).map(({ message }) => message).join('；') || problem.detail));
    }
    this.reply.focus();
  }

  /** The reply is handed in with its task, as it would be from the list of tasks. */
  async record(lines) {
    const done = await ask('登记银行回盘', [{ name: 'repliedOn', label: '回盘日期', type: 'date', must: true, value: String(today()) },
      { name: 'reference', label: '银行回盘编号', must: true, errors: ['lines'] }], { yes: '登记', note: '登记后资金、凭证和帮扶台账随之入账，不能重复登记。',
      send: async values => {
        tell(`正在登记 ${lines.length} 笔，请稍候。`);
        const { items } = await api.get(path('/api/tasks', { scope: 'open', key: 'RecordBankReply', case: this.number }));
        const { items: mine } = items.length ? { items } : await api.get(path('/api/tasks', { scope: 'mine', key: 'RecordBankReply', case: this.number }));
        return api.post(`/api/tasks/${mine[0].id}/complete?claim=true`, { ...values, lines: lines.map(({ bankFlow, reason, ...line }) =>
          ({ ...line, ...bankFlow && { bankFlow }, ...reason && { reason } })) }).then(() => true, problem => {
          tell('没有登记，请按提示更正。', { wrong: true });
          throw problem;
        });
      } });
    if (done) {
      await this.show();
      tell('已登记银行回盘。');
    }
  }
}
