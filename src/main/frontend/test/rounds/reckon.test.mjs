import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadlinesOf, idle, moment, pressing, question, reserved, spread, toSend, unitsOf } from '../../src/rounds/reckon.js';
import { parse, roundAddress, roundsPath } from '../../src/rounds/route.js';

const HEBEI = { reviews: { PROVINCE: 10, CITY: 5, COUNTY: 3 }, deadlines: [{ to: 'CITY', at: '2021-05-06T12:00:00+08:00' }, { to: 'PROVINCE', at: '2021-05-13' }] };

test('an address asks for a round, its comparison, its stories, a new one, or else for the list', () => {
  assert.deepEqual(parse(''), { page: 'list' });
  assert.deepEqual(parse('#/open'), { page: 'open' });
  assert.deepEqual(parse(roundAddress('PX-130000-2021-000001', 'choose')), { page: 'choose', number: 'PX-130000-2021-000001' });
  assert.deepEqual(parse('#/round/PX-130000-2021-000001/nothing'), { page: 'round', number: 'PX-130000-2021-000001' });
  assert.equal(roundsPath({ q: '暖心', open: '' }, 20, undefined), `/api/rounds?${new URLSearchParams({ q: '暖心', limit: 20 })}`);
});

test('dates of the notice stand in their fields until they have passed', () => {
  const rows = deadlinesOf(HEBEI, '2021-05-06');
  assert.deepEqual(rows.map(({ to, day, time, must }) => [to, day, time, must]),
    [['COUNTY', '', '', false], ['CITY', '2021-05-06', '12:00', false], ['PROVINCE', '2021-05-13', '', true]]);
  assert.deepEqual(deadlinesOf(HEBEI, '2021-05-07').map(({ past, day }) => [past, day]), [[false, ''], [true, ''], [false, '2021-05-13']]);
  assert.equal(moment('2021-05-06T12:00:00+08:00'), '2021-05-06 12:00');
});

test('an empty row is not sent, so that an error is found by what was sent', () => {
  const { filled, deadlines } = toSend(deadlinesOf(HEBEI, '2021-05-01'));
  assert.deepEqual(deadlines, [{ to: 'CITY', at: '2021-05-06T12:00:00+08:00' }, { to: 'PROVINCE', at: '2021-05-13' }]);
  assert.equal(filled[0].to, 'CITY');
});

test('every nomination stands at one stage or has ended otherwise', () => {
  const states = ['PROPOSED', 'TO_SUBMIT', 'UNDER_REVIEW', 'COMMENDED', 'WITHDRAWN', 'ABANDONED'];
  assert.deepEqual(spread(states.map(state => ({ state }))), [2, 1, 0, 0, 1, 2]);
});

test('units without places are shown by those whom they submit', () => {
  const round = { units: [{ unit: '130100', name: '石家庄市总工会' }], nominations: [{ unit: '130100' }, { unit: '130200', union: '130200', unionName: '唐山市总工会' }] };
  assert.deepEqual(unitsOf(round).map(({ name, all }) => [name, all.length]), [['石家庄市总工会', 1], ['唐山市总工会', 1]]);
});

test('what lies before the organiser uses a place', () => {
  const nominations = [{ unit: 'C', state: 'UNDER_REVIEW', reviewing: 'P' }, { unit: 'C', state: 'UNDER_REVIEW', reviewing: 'C' },
    { unit: 'C', state: 'AWAITING_DECISION' }, { unit: 'D', state: 'AWAITING_DECISION' }];
  assert.equal(reserved({ nominations, organiser: 'P' }, 'C').length, 2);
  assert.deepEqual(question('C', [{ category: 'FRONTLINE' }], [{ category: null }]), { unit: 'C', nominees: [{ category: 'FRONTLINE' }], candidates: [{}] });
});

test('a nomination that comes too late is named in red, a unit without any is not', () => {
  const tight = { nomination: 'TX-1', candidate: '韩*春', warning: '今天已经来不及按时报送' };
  const missed = { nomination: 'TX-2', candidate: '任*燕', warning: null };
  assert.deepEqual(pressing({ breaches: [{ message: '超过名额' }], all: [tight, missed] }, ['TX-2']),
    ['超过名额', '任*燕（TX-2）：已逾期', '韩*春（TX-1）：来不及按时报送']);
  assert.deepEqual(pressing({ breaches: [], all: [], plan: [{ tooLate: true }] }, []), []);
});

test('who stands below a unit does not learn that nobody was proposed there', () => {
  const [shijiazhuang, tangshan] = [{ unit: '130100', all: [] }, { unit: '130200', all: [{}] }];
  assert.deepEqual(idle([shijiazhuang, tangshan], '130000'), [shijiazhuang]);
  assert.deepEqual(idle([shijiazhuang], '130100'), [shijiazhuang]);
  assert.deepEqual(idle([shijiazhuang], '13010201'), []);
  assert.deepEqual(idle([], '130000'), []);
});
