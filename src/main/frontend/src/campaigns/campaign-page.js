import { api } from '../api.js';
import { ask, asked } from '../asking.js';
import { element } from '../elements.js';
import { money } from '../figures/money.js';
import { keep } from '../files/keep.js';
import { facts, table } from '../organisation/parts.js';
import { printing } from '../rights/tables.js';
import { tell } from '../work/notice.js';
import { Chart, coverageOption, daysOption, moneyOption } from './charts.js';
import { askFamily } from './family.js';
import { Live } from './live.js';
import { late, paceWords } from './reckon.js';
import { campaignAddress, campaignPath } from './route.js';

/** One campaign as it stands at this moment: coverage by union, visits by day, who is late, and the ways down. */
export class CampaignPage {

  constructor({ me }, { number, wish }) {
    Object.assign(this, { me, number, union: wish.union ?? '' });
    this.figures = element('div', { class: 'big', role: 'status', 'aria-live': 'polite' });
    this.pace = element('p', { class: 'pace' });
    this.units = element('div', {});
    this.lateBox = element('div', {});
    this.days = element('section', { class: 'panel', 'aria-labelledby': 'days' });
    this.money = element('section', { class: 'panel', 'aria-labelledby': 'money' });
    this.coverageChart = new Chart('各工会走访情况', 'coverage');
    this.daysChart = new Chart('每日走访户数', 'days');
    this.moneyChart = new Chart('每日发放金额', 'money');
  }

  async open() {
    this.live = new Live(campaignPath(this.number, 'coverage', { union: this.union }), told => this.show(told));
    this.liveMoney = new Live(campaignPath(this.number, 'money'), told => this.showMoney(told));
    const [campaign, coverage, spent] = await Promise.all([api.get(campaignPath(this.number)), this.live.begin(), this.liveMoney.begin()]);
    this.campaign = campaign;
    // Of one union below, its own campaign tells the money.
    const whole = !this.union || this.union === campaign.union;
    this.title = campaign.title;
    const content = element('div', {}, element('p', { class: 'back' }, this.union && coverage.union !== campaign.union
      ? element('a', { href: campaignAddress(this.number) }, '返回活动') : element('a', { href: '#/' }, '返回活动列表')),
    this.head(), element('section', { class: 'panel', 'aria-labelledby': 'coverage' },
      element('h2', { id: 'coverage' }, `覆盖情况：${coverage.unionName}`), this.figures, this.pace, this.lateBox, this.coverageChart.node, this.units),
    this.days, whole && this.money, whole && this.below());
    // Drawn when it has its place: a chart must know its width.
    requestAnimationFrame(() => {
      this.show(coverage);
      if (whole) {
        this.showMoney(spent);
      }
    });
    return content;
  }

  destroy() {
    this.live?.end();
    this.liveMoney?.end();
    this.coverageChart.destroy();
    this.daysChart.destroy();
    this.moneyChart.destroy();
  }

  head() {
    const { campaign } = this;
    const works = this.me.roles.includes('clerk') && this.me.union === campaign.union && campaign.state !== 'CLOSED';
    const adds = works && ['VISITING', 'EXPLAINING'].includes(campaign.state);
    return element('section', { class: 'panel' }, element('div', { class: 'top' }, element('h1', {}, campaign.title),
      element('p', { class: 'ways no-print' },
        element('a', { class: 'uc-button', href: campaignAddress(this.number, 'households', { state: 'UNCOVERED' }) }, '未走访的家庭'),
        element('a', { class: 'uc-button', href: campaignAddress(this.number, 'activities') }, '活动记录'),
        adds && element('button', { type: 'button', class: 'uc-button', onClick: () => askFamily(campaign) }, '增加走访对象'),
        works && element('a', { class: 'uc-button', href: campaignAddress(this.number, 'comparison') }, '民政比对结果'),
        this.me.roles.includes('exporter') && element('button', { type: 'button', class: 'uc-button', onClick: () => this.compare() }, '导出民政比对名单'),
        element('button', { type: 'button', class: 'uc-button', onClick: () => this.export() }, '导出 Excel'), printing())),
    facts([['编号', element('span', { class: 'number' }, campaign.campaign)], ['工会', campaign.unionName],
      ['状态', element('span', { class: `state ${campaign.state}` }, campaign.stateName)],
      ['活动期', `${campaign.from} 至 ${campaign.until}`], ['报表截止', campaign.reports],
      ['上级活动', campaign.parent ?? '']]));
  }

  show(coverage) {
    const figure = (name, number, kind, state) => element('div', { class: `figure ${kind}` },
      element('a', { href: campaignAddress(this.number, 'households', { union: coverage.union, state }) },
        element('strong', {}, number), element('span', {}, name)));
    this.figures.replaceChildren(figure('覆盖率', coverage.total ? `${coverage.rate.toFixed(2)}%` : '—', coverage.complete ? 'good' : 'open', ''),
      figure('应走访', `${coverage.total} 户`, '', ''), figure('已走访', `${coverage.visited} 户`, 'good', 'VISITED'),
      figure('已说明原因', `${coverage.excused} 户`, '', 'EXCUSED'), figure('未走访', `${coverage.uncovered} 户`, coverage.uncovered ? 'open' : 'good', 'UNCOVERED'));
    this.pace.textContent = paceWords(coverage, coverage.pace);
    const behind = late(coverage.units);
    this.lateBox.replaceChildren(...behind.length ? [element('p', { class: 'past' }, `进度落后的工会（${behind.length}）：${
      behind.map(({ name, uncovered }) => `${name}（未走访 ${uncovered} 户）`).join('、')}`)] : []);
    this.units.replaceChildren(table('各工会走访情况', ['工会', '应走访', '已走访', '已说明原因', '未走访', '覆盖率', '进度'],
      coverage.units.map(unit => this.unitRow(unit, coverage)), 'units'));
    this.coverageChart.draw(coverageOption(coverage.units));
    this.showDays(coverage);
  }

  unitRow(unit, coverage) {
    const down = unit.further && unit.union !== coverage.union;
    const to = state => campaignAddress(this.number, 'households', { union: unit.union, state });
    return [down ? element('a', { href: campaignAddress(this.number, '', { union: unit.union }) }, unit.name) : unit.name, String(unit.total),
      element('a', { href: to('VISITED') }, String(unit.visited)), element('a', { href: to('EXCUSED') }, String(unit.excused)),
      element('a', { href: to('UNCOVERED'), class: unit.uncovered ? 'past' : null }, String(unit.uncovered)), unit.total ? `${unit.rate.toFixed(2)}%` : '—',
      unit.late ? element('span', { class: 'past' }, '落后') : '正常'];
  }

  showDays({ days, pace }) {
    if (!this.days.hasChildNodes()) {
      this.dayTable = element('div', {});
      this.days.append(element('h2', { id: 'days' }, '每日走访户数'), this.daysChart.node,
        element('details', {}, element('summary', {}, '逐日数字'), this.dayTable));
    }
    this.daysChart.draw(daysOption(pace, days));
    this.dayTable.replaceChildren(days.length ? table('每日走访户数', ['日期', '走访户数'], days.map(({ day, visited }) => [day, String(visited)]))
      : element('p', {}, '还没有走访。'));
  }

  showMoney(spent) {
    const { standards } = this.campaign;
    const { sources, days, waiting } = spent;
    this.money.hidden = sources.length === 0 && standards.length === 0;
    this.money.replaceChildren(element('h2', { id: 'money' }, '资金和慰问标准'), ...[
      waiting.payments > 0 && element('p', { class: 'waiting' }, element('strong', {}, `已提请、尚未发放的有 ${waiting.payments} 笔，共 ${money(waiting.amount)} 元。`), '活动结束后仍可发放；结束前请核对是否需要先办完。'),
      sources.length > 0 && table('资金', ['资金来源', '预算（元）', '已提请（元）', '已发放（元）', '已发放户数'], sources.map(one => [one.name,
        money(one.budget), money(one.asked), money(one.paid), String(one.households)]), 'money'),
      days.length > 0 && this.moneyChart.node,
      standards.length > 0 && table('慰问标准', ['对象类别', '每户（元）'], standards.map(({ name, amount }) => [name, money(amount)]))].filter(Boolean));
    if (days.length && this.money.isConnected) {
      this.moneyChart.draw(moneyOption(spent));
    }
  }

  below() {
    const { below } = this.campaign;
    return below.length > 0 && element('section', { class: 'panel', 'aria-labelledby': 'below' }, element('h2', { id: 'below' }, '下级工会的活动'),
      table('下级工会的活动', ['工会', '编号', '状态'], below.map(one => [
        element('a', { href: campaignAddress(one.campaign) }, one.unionName ?? one.union), one.campaign,
        element('span', { class: `state ${one.state}` }, one.stateName)])));
  }

  async export() {
    try {
      keep(await api.sheet(campaignPath(this.number, 'sheet')));
    } catch (problem) {
      tell(problem.detail, { wrong: true });
    }
  }

  // The list holds names and ID numbers, so it asks for what it is and leaves a record.
  async compare() {
    const reason = element('textarea', { id: 'reason', rows: '2', maxlength: '100' }, '送民政部门比对困难职工家庭状况');
    const file = await ask('导出民政比对名单', [element('p', {}, '名单含姓名和身份证号，请按规定保管、传送。'),
      asked('reason', '用途', reason, '5 至 100 字，写入名单和办理记录。')], '导出',
    () => api.file(campaignPath(this.number, 'comparison-list'), { reason: reason.value }));
    if (file) {
      keep(file);
    }
  }
}
