import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allAgreeing, begun, cast, choosing, chosenOf, summaryOf, toSend, voters } from '../../src/meetings/record.js';
import { mayHold, meetingsPath, minutesAddress, parse } from '../../src/meetings/route.js';

const ME = { name: '记录员', unionName: '示例工会', today: '2018-02-08' };
const PANEL = { id: 'PANEL', roll: 'NAMES' };

function waiting(number, together = null, withheld = false) {
  return { case: number, matter: '民主评议', title: `测**${number}`, together, withheld };
}

function person(name, votes = true) {
  return { name, position: null, workerRepresentative: true, votes };
}

function meetingOf(...items) {
  return begun({ items, last: { place: '会议室', chair: '组长', expected: 3, participants:
    [person('甲'), person('乙'), person('丙'), person('丁', false)] } }, ME);
}

test('a meeting begins with those who came the last time and with nothing chosen', () => {
  const meeting = meetingOf(waiting('A'));
  assert.equal(meeting.heldOn, '2018-02-08');
  assert.equal(meeting.place, '会议室');
  assert.equal(meeting.recorder, '记录员');
  assert.deepEqual(meeting.participants.map(({ name }) => name), ['甲', '乙', '丙', '丁']);
  assert.deepEqual(chosenOf(meeting), []);
});

test('a body that never met begins with empty rows, which are not sent', () => {
  const meeting = begun({ items: [], last: null }, ME);
  assert.equal(meeting.participants.length, 5);
  assert.deepEqual(toSend(meeting, PANEL).participants, []);
  assert.equal(meeting.place, '示例工会');
});

test('who withdraws from one candidate is counted for the other, and who only attends for none', () => {
  const meeting = meetingOf(waiting('A'), waiting('B'));
  const [one, other] = meeting.items;
  const withdrawn = { ...one, withdrawn: { [meeting.participants[0].id]: '亲属' } };
  assert.equal(voters(meeting, withdrawn, 'NAMES'), 2);
  assert.equal(voters(meeting, other, 'NAMES'), 3);
  assert.equal(cast(allAgreeing(meeting, withdrawn, 'NAMES')), 2);
});

test('where attendance is taken by count the count is what votes', () => {
  const meeting = { ...meetingOf(waiting('A')), present: '40' };
  assert.equal(voters(meeting, { ...meeting.items[0], withdrawn: { [meeting.participants[1].id]: '亲属' } }, 'COUNT'), 39);
});

test('candidates of one round are chosen together, and none of whom the recorder is kin', () => {
  const meeting = choosing(meetingOf(waiting('A', 'PX'), waiting('B', 'PX'), waiting('C'), waiting('D', 'PX', true)),
    { case: 'A', together: 'PX' }, true);
  assert.deepEqual(chosenOf(meeting).map(item => item.case), ['A', 'B']);
});

test('only what was chosen is sent, and what was left empty is left for the server to name', () => {
  let meeting = meetingOf(waiting('A'), waiting('B'));
  meeting = choosing(meeting, meeting.items[1], true);
  meeting.items[1].withdrawn = { [meeting.participants[2].id]: '亲属' };
  const sent = toSend(meeting, PANEL);
  assert.equal(sent.present, null);
  assert.equal(sent.expected, 3);
  assert.deepEqual(sent.items, [{ case: 'B', ballot: { agree: null, against: null, abstain: null },
    withdrawn: [{ name: '丙', reason: '亲属' }], discussion: null, noKinship: null }]);
});

test('before it is sent it is told what is about to be decided', () => {
  let meeting = meetingOf(waiting('A'), waiting('B'));
  meeting = { ...meeting, items: meeting.items.map(item => ({ ...allAgreeing(meeting, item, 'NAMES'), chosen: true })) };
  meeting.items[1].ballot = { agree: '2', against: '1', abstain: '0' };
  assert.match(summaryOf(meeting, 'NAMES'), /3 人，审议 2 项议题，其中 1 项没有.*测\*\*B B（同意 2、不同意 1、弃权 0）/);
});

test('an address leads to its page', () => {
  assert.deepEqual(parse('#/hold/PANEL'), { page: 'hold', id: 'PANEL' });
  assert.deepEqual(parse(minutesAddress('HY-13030601-2018-000001')), { page: 'minutes', id: 'HY-13030601-2018-000001' });
  assert.deepEqual(parse(''), { page: 'list' });
  assert.equal(meetingsPath({ q: 'HY-1' }, 20), '/api/meetings?q=HY-1&limit=20');
  assert.equal(mayHold({ roles: ['panel'] }), false);
});
