import { api } from '../api.js';
import { ask, asked } from '../asking.js';
import { element } from '../elements.js';
import { keep } from '../files/keep.js';
import { facts, table } from '../organisation/parts.js';
import { printing } from '../rights/tables.js';
import { tell } from '../work/notice.js';
import { papersPart } from './papers-part.js';
import { STAGES, idle, moment, pressing, spread, unitsOf } from './reckon.js';
import { mayChoose, nominationAddress, roundAddress, roundPath } from './route.js';

const AT_ONCE = 50;
const ENDED = new Set(['COMMENDED', 'NOT_SELECTED', 'NOT_AGREED', 'NOT_ELIGIBLE', 'CANCELLED', 'DISAGREED', 'REJECTED', 'NOT_CHOSEN',
  'ABANDONED', 'REFUSED_AS_LATE', 'WITHDRAWN', 'DISQUALIFIED']);

/** One round: units, places and stages; the dates; who is late; the nominations of the own subtree. */
export class RoundPage {

  constructor({ me }, { number }) {
    Object.assign(this, { me, number, unit: '', most: AT_ONCE });
    this.list = element('div', { class: 'place', tabindex: '-1' });
  }

  async open() {
    const [round, papers] = await Promise.all([api.get(roundPath(this.number)), api.get(roundPath(this.number, 'papers'))]);
    Object.assign(this, { round, papers });
    this.title = `${this.round.title}推选活动`;
    this.fillList();
    return element('div', {}, element('p', { class: 'back' }, element('a', { href: '#/' }, '返回活动列表')), this.head(),
      ...this.warnings(), this.dates(), this.units(),
      element('section', { class: 'panel', 'aria-labelledby': 'nominations' }, element('h2', { id: 'nominations' }, '推荐情况'), this.narrow(), this.list), this.printed());
  }

  // A unit's papers are taken for one unit at a time.
  printed() {
    const { items, units } = this.papers;
    const unit = element('select', { id: 'paper-unit' }, ...units.map(one => element('option', { value: one.unit }, one.name)));
    const choice = units.length > 1 && items.some(({ of }) => of === 'UNIT') && element('div', { class: 'filters' }, element('div', { class: 'filter' },
      element('label', { for: 'paper-unit' }, '单位表格的报送单位'), unit));
    return items.length > 0 && papersPart('表格和通报', items, (paper, format) => roundPath(this.number, `papers/${encodeURIComponent(paper.id)}?${
      new URLSearchParams({ format, ...paper.of === 'UNIT' ? { unit: unit.value } : {} })}`), choice);
  }

  head() {
    const { round } = this;
    const waiting = round.nominations.filter(one => one.state === 'UNDER_REVIEW' && one.reviewing === this.me.union).length;
    return element('section', { class: 'panel' }, element('div', { class: 'top' }, element('h1', {}, this.title),
      element('p', { class: 'ways no-print' },
        mayChoose(this.me) && waiting > 0 && element('a', { class: 'uc-button uc-primary', href: roundAddress(this.number, 'choose') }, '对照择优、一并报送'),
        !mayChoose(this.me) && waiting > 0 && this.me.roles.includes('reviewer')
          && element('a', { class: 'uc-button', href: roundAddress(this.number, 'choose') }, '推荐对象对照'),
        round.units.length > 0 || round.state === 'ALLOCATING' ? element('a', { class: 'uc-button', href: roundAddress(this.number, 'allocation') }, '名额分配') : null,
        round.state === 'COMMENDED' && element('a', { class: 'uc-button', href: roundAddress(this.number, 'stories') }, '先进事迹'),
        element('button', { type: 'button', class: 'uc-button', onClick: () => this.export() }, '导出 Excel'), printing())),
    facts([['编号', element('span', { class: 'number' }, round.round)], ['组织单位', round.organiserName],
      ['状态', element('span', { class: `state ${round.state}` }, round.stateName)], ['部署日期', round.openedAt.slice(0, 10)],
      ['表扬通报', round.document ?? '']]));
  }

  warnings() {
    const { breaches, nominations, late } = this.round;
    const tight = nominations.filter(({ warning }) => warning);
    const box = (title, lines) => lines.length > 0 && element('section', { class: 'panel alarm', role: 'note' }, element('h2', {}, title),
      element('ul', {}, ...lines.map(line => element('li', {}, line))));
    return [box('突破的限额', breaches.map(({ message, clause }) => `${message}（${clause}）`)),
      box(`时间已不够的推荐（${tight.length}）`, tight.map(one => `${told(one)}：${one.warning}`)),
      box(`逾期的推荐（${late.length}）`, nominations.filter(one => late.includes(one.nomination))
        .map(one => `${told(one)}：${one.stateName}`))].filter(Boolean);
  }

  dates() {
    const { deadlines, plan } = this.round;
    const provisional = plan.some(one => one.provisional);
    return element('section', { class: 'panel', 'aria-labelledby': 'dates' }, element('h2', { id: 'dates' }, '报送时限和最迟日期'),
      table('报送时限', ['接收工会', '报送时限', '逾期的', '依据', '现在'], deadlines.map(one => [one.toName, moment(one.at), one.lateName,
        one.clause, element('span', { class: one.passed ? 'past' : null }, one.passed ? '已过' : '未到')]), 'dates'),
      plan.length > 0 && element('p', { class: 'hint' }, `从报送时限按工作日倒推：留足本单位公示和以后各级办理时间，最迟应在哪一天。${provisional
        ? '标“暂定”的跨越尚未公布放假安排的年份，公布后可能变动。' : ''}`),
      plan.length > 0 && table('最迟日期', ['接收工会', '最迟报送日', '最迟公示日', '今天开始'], plan.map(one => [one.toName,
        one.handInBy + (one.provisional ? '（暂定）' : ''), one.postBy ?? '本单位不公示',
        element('span', { class: one.tooLate ? 'past' : null }, one.tooLate ? '已来不及' : '来得及')]), 'plan'));
  }

  units() {
    const units = unitsOf(this.round);
    if (units.length === 0) {
      return element('div', {});
    }
    const number = value => value === null ? '不限' : String(value);
    const none = idle(units, this.me.union);
    return element('section', { class: 'panel', 'aria-labelledby': 'units' }, element('h2', { id: 'units' }, '单位、名额和进度'),
      none.length > 0 && element('p', { class: 'hint idle' }, `未推荐的单位（${none.length} 个）：${none.map(({ name }) => name).join('、')}。`),
      table('单位、名额和进度', ['单位', '名额', '已用', '剩余', ...STAGES.map(([name]) => name), '其他结束', '最迟开始', '提醒'],
        units.map(unit => [element('button', { type: 'button', class: 'plain unit', onClick: () => this.show(unit.unit) }, unit.name), number(unit.places),
          number(unit.used), number(unit.remaining), ...spread(unit.all).map(String), begin(unit.plan),
          reminders(pressing(unit, this.round.late), none.includes(unit))]), 'units'));
  }

  narrow() {
    const units = unitsOf(this.round);
    this.chosen = element('select', { id: 'unit', onChange: () => this.show(this.chosen.value) }, element('option', { value: '' }, '全部'),
      ...units.map(({ unit, name }) => element('option', { value: unit }, name)));
    return units.length > 1 && element('div', { class: 'filters no-print' }, element('div', { class: 'filter' },
      element('label', { for: 'unit' }, '报送单位'), this.chosen));
  }

  show(unit) {
    this.unit = unit;
    this.most = AT_ONCE;
    this.chosen.value = unit;
    this.fillList();
    this.list.focus();
    this.list.scrollIntoView({ block: 'nearest' });
  }

  fillList() {
    const all = this.round.nominations.filter(one => !this.unit || one.unit === this.unit);
    const shown = all.slice(0, this.most);
    this.list.replaceChildren(all.length ? table('推荐情况', ['推荐对象', '推荐单位', '人员结构', '环节', ...all.some(one => this.isOwn(one)) ? ['操作'] : []],
      shown.map(one => this.row(one, all.some(other => this.isOwn(other)))), 'nominations')
      : element('div', { class: 'empty', role: 'status' }, element('p', {}, '本工会及下级工会在这次活动中还没有推荐。')),
    ...all.length > shown.length ? [element('p', { class: 'paging' }, element('button', { type: 'button', class: 'uc-button', onClick: () => {
      this.most += AT_ONCE;
      this.fillList();
    } }, `再显示 ${Math.min(AT_ONCE, all.length - shown.length)} 项（共 ${all.length} 项）`))] : []);
  }

  isOwn({ union, state }) {
    return this.me.roles.includes('clerk') && union === this.me.union && !ENDED.has(state);
  }

  row(one, deeds) {
    return [element('span', {}, element('a', { href: nominationAddress(one.nomination) }, one.candidate), element('small', { class: 'number' }, one.nomination)), one.unionName, one.categoryName ?? '—',
      element('span', {}, element('span', { class: `state ${one.state}` }, one.stateName), one.paper && element('small', {}, `纸质材料 ${one.paper.on} 收到 ${one.paper.copies} 份（${one.paper.by}）`),
      one.warning && element('small', { class: 'past' }, one.warning)),
    ...deeds ? [this.isOwn(one) ? element('button', { type: 'button', class: 'uc-button', 'aria-label': `撤回 ${told(one)} 的推荐`, onClick: () => this.withdraw(one) }, '撤回') : ''] : []];
  }

  async withdraw(one) {
    const reason = element('textarea', { id: 'reason', rows: '3', maxlength: '500' });
    const done = await ask(`撤回推荐：${told(one)}`, [element('p', {}, '撤回后推荐终止，已占用的名额退回；本次活动中可以重新推荐。'),
      asked('reason', '撤回原因', reason, '不超过 500 字，记入办理记录。')], '撤回推荐',
    async () => {
      await api.post(`/api/nominations/${encodeURIComponent(one.nomination)}/withdrawal`, { reason: reason.value });
      return true;
    });
    if (done) {
      tell(`${one.nomination} 已撤回。`);
      document.getElementById('main').replaceChildren(await this.open());
    }
  }

  async export() {
    try {
      keep(await api.sheet(roundPath(this.number, 'sheet')));
    } catch (problem) {
      tell(problem.detail, { wrong: true });
    }
  }
}

// Masked names look alike; number and unit tell whom it is about.
const told = ({ candidate, unionName, nomination }) => `${candidate}（${unionName}，${nomination}）`;

// The first of a unit's dates is that of the lowest tier below it.
function begin(plan) {
  const first = plan.map(({ postBy, handInBy }) => postBy ?? handInBy).sort()[0];
  return first ? element('span', { class: plan.every(({ tooLate }) => tooLate) ? 'over' : null }, first) : '—';
}

function reminders(lines, isIdle) {
  return lines.length ? element('span', { class: 'past' }, lines.join('；')) : isIdle ? element('span', { class: 'over' }, '未推荐') : '—';
}
