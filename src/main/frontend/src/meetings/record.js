/**
 * A meeting while it is being recorded. Nothing is changed in place: each function answers the next state. Counts are kept
 * as they were typed, so that an empty field stays empty.
 */

const ROWS = 5;
let numbered = 0;

/**
 * @param {object} before the answer of `/api/meetings/bodies/{body}/agenda`
 * @param {{name: string, unionName: string, today: string}} me
 */
export function begun({ items, last }, { name, unionName, today }) {
  return {
    heldOn: today, startedAt: '', place: last?.place ?? unionName, chair: last?.chair ?? '', recorder: name,
    presenter: '', expected: last ? String(last.expected) : '', present: '',
    participants: last?.participants.length ? last.participants.map(person => ({ ...participant(), ...person, position: person.position ?? '' }))
      : Array.from({ length: ROWS }, participant),
    items: items.map(item => ({ ...item, chosen: false, withdrawn: {}, ballot: { agree: '', against: '', abstain: '' },
      discussion: '', noKinship: false })),
  };
}

export function participant() {
  return { id: ++numbered, name: '', position: '', workerRepresentative: false, votes: true };
}

/** Those with a vote who have been named so far. */
export function members({ participants }) {
  return participants.filter(({ name, votes }) => votes && name.trim());
}

/** How many came with a vote. */
export function turnout(meeting, roll) {
  return roll === 'COUNT' ? Number(meeting.present) || 0 : members(meeting).length;
}

/** How many may vote on that candidate. */
export function voters(meeting, item, roll) {
  return turnout(meeting, roll) - withdrawnFrom(meeting, item).length;
}

/** Who withdraws from that candidate and is still among those who came. */
export function withdrawnFrom(meeting, item) {
  return members(meeting).filter(({ id }) => id in item.withdrawn);
}

export function cast({ ballot }) {
  return Object.values(ballot).reduce((sum, votes) => sum + (Number(votes) || 0), 0);
}

export function allAgreeing(meeting, item, roll) {
  return { ...item, ballot: { agree: String(voters(meeting, item, roll)), against: '0', abstain: '0' } };
}

export function chosenOf({ items }) {
  return items.filter(({ chosen }) => chosen);
}

/** Candidates that belong together are chosen together. */
export function choosing(meeting, item, chosen) {
  const bound = other => other.case === item.case || item.together !== null && other.together === item.together;
  return { ...meeting, items: meeting.items.map(other =>
    bound(other) && !other.withheld ? { ...other, chosen } : other) };
}

/** What is sent; a field that was left empty is left out, and the server says which may not be. */
export function toSend(meeting, body) {
  const { id, roll } = body;
  return {
    body: id, heldOn: text(meeting.heldOn), startedAt: text(meeting.startedAt), place: text(meeting.place),
    chair: text(meeting.chair), recorder: text(meeting.recorder), presenter: text(meeting.presenter),
    expected: amount(meeting.expected), present: roll === 'COUNT' ? amount(meeting.present) : null,
    participants: named(meeting).map(({ name, position, workerRepresentative, votes }) =>
      ({ name: name.trim(), position: text(position), workerRepresentative, votes })),
    items: chosenOf(meeting).map(item => ({
      case: item.case,
      ballot: Object.fromEntries(Object.entries(item.ballot).map(([kind, votes]) => [kind, amount(votes)])),
      withdrawn: withdrawnFrom(meeting, item).map(({ id: who, name }) => ({ name: name.trim(), reason: item.withdrawn[who] })),
      discussion: text(item.discussion), noKinship: item.noKinship ? true : null,
    })),
  };
}

/** Rows in which nothing stands are not sent. */
export function named({ participants }) {
  return participants.filter(({ name, position }) => name.trim() || position.trim());
}

/** What is about to be decided, in a sentence. */
export function summaryOf(meeting, roll) {
  const items = chosenOf(meeting);
  const divided = items.filter(({ ballot }) => Number(ballot.against) || Number(ballot.abstain));
  const told = divided.map(({ title, case: number, ballot }) => `${title} ${number}（同意 ${ballot.agree || 0}、不同意 ${ballot.against || 0}、弃权 ${ballot.abstain || 0}）`);
  return `实到有表决权人员 ${turnout(meeting, roll)} 人，审议 ${items.length} 项议题，其中 ${items.length - divided.length} 项没有不同意票和弃权票`
    + `${told.length ? `；有不同意票或弃权票的：${told.join('、')}` : ''}。提交后全部议题同时办结，不能撤回；有任何一项不符合规定的，全部不办理。`;
}

function text(value) {
  return value?.trim() || null;
}

function amount(value) {
  return value.trim() === '' ? null : Number(value);
}
