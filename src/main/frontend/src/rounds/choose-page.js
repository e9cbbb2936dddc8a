import { api } from '../api.js';
import { confirmed } from '../dialog.js';
import { element } from '../elements.js';
import { facts } from '../organisation/parts.js';
import { tell } from '../work/notice.js';
import { question, reserved } from './reckon.js';
import { mayChoose, roundAddress, roundPath } from './route.js';

/** 择优: those who wait for the own union's choice side by side; several are submitted in one act. */
export class ChoosePage {

  constructor({ me }, { number }) {
    Object.assign(this, { me, number, title: '对照择优', chosen: new Set(), asked: 0 });
    this.ahead = element('div', { class: 'ahead', role: 'status', 'aria-live': 'polite' });
    this.wrong = element('p', { class: 'wrong', role: 'alert', tabindex: '-1' });
  }

  async open() {
    const [round, { items }] = await Promise.all([api.get(roundPath(this.number)), api.get(roundPath(this.number, 'candidates'))]);
    this.round = round;
    this.mine = items.filter(({ mine }) => mine);
    this.cards = new Map(this.mine.map(one => [one.nomination, this.card(one)]));
    await this.reckon();
    return element('div', {}, element('p', { class: 'back' }, element('a', { href: roundAddress(this.number) }, '返回活动')),
      element('h1', {}, `${round.title}：推荐对象对照`),
      this.mine.length === 0 ? element('div', { class: 'empty', role: 'status' }, element('p', {}, '现在没有待本工会择优报送的推荐对象。'))
        : element('div', {}, element('p', { class: 'hint' }, `待本工会办理的 ${this.mine.length} 名（个）推荐对象。审核、征求意见尚未办结的不能报送。`),
          this.ahead, element('div', { class: 'compared' }, ...[...this.cards.values()].map(({ node }) => node)),
          mayChoose(this.me) && this.form()));
  }

  card(one) {
    const outlook = element('p', { class: 'outlook' });
    const wrong = element('p', { class: 'wrong', role: 'alert' });
    const box = element('input', { type: 'checkbox', id: `choose-${one.nomination}`, onChange: () => {
      this.chosen[box.checked ? 'add' : 'delete'](one.nomination);
      node.classList.toggle('chosen', box.checked);
      this.reckon();
    } });
    const node = element('article', { class: 'candidate' },
      element('h2', {}, mayChoose(this.me) ? element('label', { class: 'choice', for: box.id }, box, one.candidate) : one.candidate),
      element('p', { class: 'hint' }, `${one.unionName}${one.categoryName ? ` · ${one.categoryName}` : ''}`),
      element('p', { class: 'hint number' }, one.nomination), outlook, wrong,
      facts(one.about.map(({ label, value }) => [label, value])),
      element('h3', {}, '主要事迹'), element('p', { class: 'told' }, one.story || '未填写'),
      element('h3', {}, '以往荣誉'), listed(one.honours, '登记中没有以往荣誉'),
      element('h3', {}, '各环节意见'), listed(one.opinions, '还没有意见'));
    return { one, node, outlook, wrong };
  }

  /** What the choice leaves: of the unit's places, and for each category of those not chosen. */
  async reckon() {
    const turn = ++this.asked;
    const unit = this.round.units.find(one => one.unit === this.me.union);
    const chosen = this.mine.filter(one => this.chosen.has(one.nomination));
    const rest = this.mine.filter(one => !this.chosen.has(one.nomination));
    this.button && (this.button.textContent = `一并报送（${chosen.length} 项）`);
    this.button && (this.button.disabled = chosen.length === 0);
    if (!unit) {
      this.ahead.replaceChildren(element('p', {}, `已选 ${chosen.length} 名（个）。名额只约束名额表所列单位，本工会报送不设名额限制。`));
      return;
    }
    const before = reserved(this.round, unit.unit);
    const check = (nominees, others) => api.post(`/api/programmes/${encodeURIComponent(this.round.programme)}/checks`,
      question(unit.unit, [...before, ...nominees], others));
    try {
      const categories = [...new Set(rest.map(({ category }) => category))];
      const [now, ...ifChosen] = await Promise.all([check(chosen, rest), ...categories.map(category => {
        const next = rest.find(one => one.category === category);
        return check([...chosen, next], rest.filter(one => one !== next));
      })]);
      if (turn === this.asked) {
        this.told(unit, chosen, now);
        this.cards.forEach(({ one, outlook }) => {
          outlook.textContent = this.chosen.has(one.nomination) ? '' : saying(ifChosen[categories.indexOf(one.category)]);
        });
      }
    } catch (problem) {
      this.ahead.replaceChildren(element('p', { class: 'past' }, problem.detail));
    }
  }

  told(unit, chosen, now) {
    const lines = now.ok ? now.outlook?.reasons ?? [] : now.breaches.map(({ message, clause }) => `${message}（${clause}）`);
    const remaining = unit.remaining - chosen.length;
    this.ahead.replaceChildren(element('p', {}, element('strong', {}, `${unit.name}：名额 ${unit.places}，已报送 ${unit.used}，已选 ${chosen.length}，`
      + (remaining < 0 ? `超出 ${-remaining}` : `剩余 ${remaining}`))),
    ...lines.length ? [element('ul', { class: now.ok ? null : 'past' }, ...lines.map(line => element('li', {}, line)))]
      : [element('p', {}, '没有突破名额和人员比例。')]);
  }

  form() {
    this.fields = { opinion: area('opinion', '上级工会意见', 500), report: area('report', '推荐情况报告', 4000), sealed: tick('sealed', '推荐情况报告已加盖公章'),
      paperReceived: tick('paperReceived', '盖章的申报材料已收到并核对'), noKinship: tick('noKinship', '本人与所选推荐对象均无亲属关系') };
    this.button = element('button', { class: 'uc-button uc-primary', disabled: true }, '一并报送（0 项）');
    return element('form', { class: 'sheet uc-fields no-print', novalidate: true, 'aria-label': '一并报送', onSubmit: event => {
      event.preventDefault();
      this.submit();
    } }, element('h2', {}, '一并报送'), element('p', { class: 'hint' }, '所选推荐对象作为整体核对名额和比例：全部报送，或者全部不报送。'),
    ...Object.values(this.fields).map(({ node }) => node), this.wrong, element('div', { class: 'uc-buttons' }, this.button));
  }

  async submit() {
    const nominations = [...this.chosen];
    if (!this.isFilled() || !await confirmed('一并报送', `将 ${nominations.length} 名（个）推荐对象报送上级工会。报送后不能自行撤销，须由上级工会退回。`, '报送')) {
      return;
    }
    this.button.disabled = true;
    try {
      const values = Object.fromEntries(Object.entries(this.fields).map(([name, { value }]) => [name, value()]));
      await api.post(roundPath(this.number, 'submissions'), { nominations, ...values });
      tell(`${nominations.length} 名（个）推荐对象已一并报送。`);
      location.hash = roundAddress(this.number);
    } catch (problem) {
      this.button.disabled = false;
      this.refused(problem, nominations);
    }
  }

  // Nobody is asked to confirm what cannot be handed in yet.
  isFilled() {
    for (const { wrong } of [...this.cards.values(), ...Object.values(this.fields)]) {
      wrong.textContent = '';
    }
    const missing = Object.values(this.fields).filter(({ value }) => !value());
    missing.forEach(({ wrong }) => { wrong.textContent = '此项必填'; });
    this.wrong.textContent = missing.length ? '没有报送：请填写标出的内容后重新提交。' : '';
    if (missing.length) {
      this.wrong.focus();
    }
    return missing.length === 0;
  }

  refused(problem, nominations) {
    for (const { field, message } of problem.errors ?? []) {
      const at = /^nominations\[(\d+)\]/.exec(field);
      const place = at ? this.cards.get(nominations[at[1]]) : this.fields[field];
      if (place) {
        place.wrong.textContent = message;
      }
    }
    this.wrong.textContent = problem.errors?.length && problem.status === 400 ? '没有报送：请更正标出的内容后重新提交。' : problem.detail;
    this.wrong.focus();
  }
}

function saying({ ok, breaches, outlook }) {
  const lines = ok ? outlook?.reasons ?? [] : breaches.map(({ message }) => message);
  return lines.length ? `再选此人：${lines.join('；')}` : '';
}

function listed(lines, none) {
  return lines.length ? element('ul', {}, ...lines.map(line => element('li', {}, line))) : element('p', { class: 'hint' }, none);
}

function area(id, label, longest) {
  const control = element('textarea', { id, rows: '4', maxlength: String(longest) });
  const wrong = element('p', { class: 'error', role: 'alert' });
  return { wrong, value: () => control.value, node: element('div', {}, element('label', { for: id }, `${label}（不超过 ${longest} 字）`,
    element('span', { class: 'must', 'aria-hidden': 'true' }, ' *')), control, wrong) };
}

function tick(id, label) {
  const control = element('input', { id, type: 'checkbox' });
  const wrong = element('p', { class: 'error', role: 'alert' });
  return { wrong, value: () => control.checked, node: element('div', {}, element('label', { class: 'choice', for: id }, control, label,
    element('span', { class: 'must', 'aria-hidden': 'true' }, ' *')), wrong) };
}
