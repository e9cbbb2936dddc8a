import { h } from 'preact';
import { Button, Choice, Field, Wrong } from './fields.js';
import { allAgreeing, cast, chosenOf, members, voters } from './record.js';

const KINDS = [['agree', '同意'], ['against', '不同意'], ['abstain', '弃权']];
const USUAL = '与申请人（候选人）是亲属';

/** The vote on each candidate. */
export function Ballots({ meeting, roll, errors, change }) {
  const chosen = chosenOf(meeting);
  const each = next => change({ items: meeting.items.map(item => item.chosen ? next(item) : item) });
  return h('section', { class: 'panel', 'aria-labelledby': 'votes' },
    h('h2', { id: 'votes' }, '四、逐项表决'),
    chosen.length === 0 ? h('p', { class: 'hint' }, '请先在上面选择议题。') : h('div', { class: 'deeds' },
      h(Button, { onClick: () => each(item => allAgreeing(meeting, item, roll)) }, '全部议题全票同意'),
      h(Button, { onClick: () => each(item => ({ ...item, noKinship: true })) }, '记录人与全部对象无亲属关系'),
      chosen.length > 1 && h(Button, { disabled: !chosen[0].discussion.trim(), onClick: () =>
        each(item => item.discussion.trim() ? item : { ...item, discussion: chosen[0].discussion }) }, '第一项的讨论意见用于其他未填的议题')),
    chosen.map((item, index) => h(Ballot, { key: item.case, meeting, item, index, roll, errors,
      replace: changed => change({ items: meeting.items.map(other => other.case === item.case ? { ...other, ...changed } : other) }) })));
}

function Ballot({ meeting, item, index, roll, errors, replace }) {
  const at = name => `items[${index}].${name}`;
  const due = voters(meeting, item, roll);
  const given = cast(item);
  return h('fieldset', { class: 'ballot' },
    h('legend', {}, `${index + 1}. ${item.title}`),
    h('p', { class: 'hint' }, `${item.matter} · ${item.case}`),
    h(Wrong, { errors, at: at('case') }),
    h(Withdrawals, { meeting, item, at, errors, replace }),
    h('div', { class: 'votes' },
      KINDS.map(([kind, label]) => h(Field, { key: kind, label, type: 'number', at: at(`ballot.${kind}`), value: item.ballot[kind], errors,
        onChange: votes => replace({ ballot: { ...item.ballot, [kind]: votes } }) })),
      h(Button, { onClick: () => replace(allAgreeing(meeting, item, roll)) }, '全票同意')),
    h('p', { class: given === due ? 'hint' : 'hint uneven' }, `应表决 ${due} 人，已填 ${given} 票`),
    h(Wrong, { errors, at: at('ballot') }),
    h(Field, { label: '讨论意见', area: true, must: true, longest: 2000, at: at('discussion'), value: item.discussion, errors,
      onChange: discussion => replace({ discussion }) }),
    h(Choice, { label: '记录人与该对象无亲属关系', checked: item.noKinship, at: at('noKinship'), errors,
      onChange: noKinship => replace({ noKinship }) }));
}

// Only from this candidate: whoever withdraws here votes on the others.
function Withdrawals({ meeting, item, at, errors, replace }) {
  const present = members(meeting);
  const toggle = (person, out) => {
    const { [person.id]: reason, ...others } = item.withdrawn;
    replace({ withdrawn: out ? { ...others, [person.id]: USUAL } : others });
  };
  const out = present.filter(({ id }) => id in item.withdrawn);
  return h('details', { class: 'withdrawals', open: out.length > 0 || errors.some(({ field }) => field.startsWith(at('withdrawn'))) },
    h('summary', {}, out.length ? `回避 ${out.length} 人` : '有人须回避'),
    present.length === 0 && h('p', { class: 'hint' }, '请先填写到会人员。'),
    h('div', {}, present.map(person => h(Choice, { key: person.id, label: person.name, checked: person.id in item.withdrawn,
      onChange: chosen => toggle(person, chosen) }))),
    out.map((person, index) => h(Field, { key: person.id, label: `${person.name}的回避原因`, must: true, wide: true,
      at: at(`withdrawn[${index}].reason`), value: item.withdrawn[person.id], errors,
      onChange: reason => replace({ withdrawn: { ...item.withdrawn, [person.id]: reason } }) })),
    h(Wrong, { errors, at: at('withdrawn') }));
}
