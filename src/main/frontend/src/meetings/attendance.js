import { h } from 'preact';
import { Button, Choice, Field, Wrong } from './fields.js';
import { named, participant } from './record.js';

/** Who came: once for the whole meeting. */
export function Attendance({ meeting, roll, last, errors, change }) {
  const sent = named(meeting);
  const replace = (person, changed) => change({ participants: meeting.participants.map(other =>
    other.id === person.id ? { ...other, ...changed } : other) });
  return h('section', { class: 'panel', 'aria-labelledby': 'who-came' },
    h('h2', { id: 'who-came' }, '三、到会人员'),
    h('p', { class: 'hint' }, roll === 'COUNT' ? '到会人数以签到表为准；需要回避的人员在这里列出姓名。'
      : `到会人员不需要账号。列席人员不参加表决。${last ? '以下为上次会议的到会人员，请按本次实际到会情况修改。' : ''}`),
    h(Wrong, { errors, at: 'participants' }),
    h('ol', { class: 'came' }, meeting.participants.map((person, row) => {
      const index = sent.indexOf(person);
      const at = name => `participants[${index < 0 ? `-${row}` : index}].${name}`;
      return h('li', { key: person.id },
        h(Field, { label: '姓名', unseen: true, at: at('name'), value: person.name, errors, longest: 30, onChange: name => replace(person, { name }) }),
        h(Field, { label: '职务', unseen: true, at: at('position'), value: person.position, errors, longest: 30,
          onChange: position => replace(person, { position }) }),
        h(Choice, { label: '职工代表', checked: Boolean(person.workerRepresentative),
          onChange: workerRepresentative => replace(person, { workerRepresentative }) }),
        h(Choice, { label: '列席（不表决）', checked: !person.votes, onChange: seated => replace(person, { votes: !seated }) }),
        h('button', { type: 'button', class: 'plain', 'aria-label': `移除第 ${row + 1} 名到会人员 ${person.name}`,
          onClick: () => change({ participants: meeting.participants.filter(other => other !== person) }) }, '移除'));
    })),
    h(Button, { onClick: () => change({ participants: [...meeting.participants, participant()] }) }, '增加一人'));
}
