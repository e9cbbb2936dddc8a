import { dateField } from '../date-field.js';
import { element } from '../elements.js';
import { WHICH } from './route.js';

/**
 * What the history is searched by. The steps and ends that can be chosen are those of the flow that is chosen.
 *
 * @param {{flow: string, name: string, elements: object[], outcomes: object[]}[]} flows
 * @param {object} wish what was searched for before
 * @param {(wish: object) => void} search
 */
export function searchForm(flows, wish, search) {
  const text = (id, more) => element('input', { id, value: wish[id] ?? '', maxlength: '40', autocomplete: 'off', spellcheck: 'false', ...more });
  const from = dateField({ id: 'from', value: wish.from ?? '' });
  const until = dateField({ id: 'until', value: wish.until ?? '' });
  const controls = {
    number: text('number', { placeholder: '如 JD-130306-2018' }),
    flow: choice('flow', flows.map(({ flow, name }) => [flow, name]), wish.flow),
    passed: choice('passed', [], wish.passed),
    outcome: choice('outcome', [], wish.outcome),
    which: choice('which', WHICH, wish.which ?? 'ENDED', null),
    from: from.input,
    until: until.input,
    person: text('person', { placeholder: '账号或者姓名' }),
    union: text('union', { placeholder: '名称或者编码' })
  };
  const follow = () => {
    const flow = flows.find(one => one.flow === controls.flow.value);
    offer(controls.passed, flow?.elements ?? [], wish.passed);
    offer(controls.outcome, flow?.outcomes ?? [], wish.outcome);
  };
  controls.flow.addEventListener('change', follow);
  follow();
  const form = element('form', { class: 'filters', role: 'search', 'aria-label': '查询办理历史' },
    field('案号', controls.number), field('状态', controls.which), field('流程', controls.flow), field('经过的环节', controls.passed),
    field('办理结果', controls.outcome), field('办结（或开始）自', from.input, from.node), field('至', until.input, until.node),
    field('办理人', controls.person), field('工会', controls.union),
    element('div', { class: 'filter' }, element('button', { class: 'uc-button uc-primary' }, '查询')));
  form.addEventListener('submit', event => {
    event.preventDefault();
    const wanted = Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, control.value.trim()]));
    search({ ...wanted, number: wanted.number.toUpperCase(), union: wanted.union.toUpperCase() });
  });
  return element('details', { class: 'fold', open: matchMedia('(min-width: 48rem)').matches }, element('summary', {}, '查询条件'), form);
}

function field(label, control, node = control) {
  return element('div', { class: 'filter' }, element('label', { for: control.id }, label), node);
}

function choice(id, options, chosen = '', all = '全部') {
  return element('select', { id }, ...[...all ? [['', all]] : [], ...options].map(([value, name]) =>
    element('option', { value, selected: value === chosen }, name)));
}

function offer(select, named, chosen) {
  select.replaceChildren(element('option', { value: '' }, named.length ? '全部' : '先选择流程'),
    ...named.map(({ id, name }) => element('option', { value: id, selected: id === chosen }, name)));
  select.disabled = named.length === 0;
}
