import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOption } from '../../src/campaigns/charts.js';
import { everyDay, late, paceWords } from '../../src/campaigns/reckon.js';
import { put, typed } from '../../src/campaigns/fields.js';
import { Live } from '../../src/campaigns/live.js';
import { campaignAddress, campaignPath, parse } from '../../src/campaigns/route.js';

test('days on which nobody was visited stand between those on which somebody was', () => {
  const pace = { from: '2018-01-30', until: '2018-02-02' };
  assert.deepEqual(everyDay(pace, [{ day: '2018-01-31', visited: 5 }]), [{ day: '2018-01-30', visited: 0 },
    { day: '2018-01-31', visited: 5 }, { day: '2018-02-01', visited: 0 }, { day: '2018-02-02', visited: 0 }]);
});

test('days before the first and after the last stand there only if somebody was visited', () => {
  const days = everyDay({ from: '2018-02-15', until: '2018-02-16' }, [{ day: '2018-02-14', visited: 1 }, { day: '2018-02-18', visited: 2 }]);
  assert.deepEqual(days.map(({ visited }) => visited), [1, 0, 0, 0, 2]);
});

test('the pace that is needed is drawn from today on', () => {
  const { chart } = daysOption({ from: '2018-02-14', until: '2018-02-16', today: '2018-02-15', perDay: 3 }, []);
  assert.deepEqual(chart.series[1].data, [null, 3, 3]);
});

test('the unit that is furthest behind comes first', () => {
  assert.deepEqual(late([{ name: '甲', late: true, uncovered: 1 }, { name: '乙', late: false, uncovered: 9 },
    { name: '丙', late: true, uncovered: 3 }]).map(({ name }) => name), ['丙', '甲']);
});

test('a pace that does not suffice is told', () => {
  const pace = { daysLeft: 4, perDay: 5, lastWeek: 1.5, until: '2018-02-16' };
  assert.match(paceWords({ uncovered: 20 }, pace), /每天须走访 5 户.*进度不足/);
  assert.doesNotMatch(paceWords({ uncovered: 20 }, { ...pace, lastWeek: 6 }), /进度不足/);
  assert.match(paceWords({ uncovered: 0 }, pace), /已全部/);
  assert.match(paceWords({ total: 0, uncovered: 0 }, pace), /还没有家庭/);
  assert.match(paceWords({ uncovered: 2 }, { ...pace, daysLeft: 0 }), /活动期已满/);
});

test('addresses come back as they were made', () => {
  const wish = { union: '410102', state: 'UNCOVERED' };
  assert.deepEqual(parse(campaignAddress('SW-410102-2018-000001', 'households', wish)),
    { page: 'households', number: 'SW-410102-2018-000001', wish });
  assert.equal(campaignPath('SW-410102-2018-000001', 'coverage', { union: '' }), '/api/campaigns/SW-410102-2018-000001/coverage');
  assert.equal(parse('#/').page, 'list');
  assert.equal(parse('#/campaign').page, 'list');
});

test('what was typed is sent as what it is, and nothing for what is empty', () => {
  const body = {};
  put(body, 'outing.staff', typed({ kind: 'whole' }, ' 3 '));
  put(body, 'amount', typed({ kind: 'money' }, '120.5'));
  put(body, 'deductible', typed({ kind: 'yes-no' }, 'false'));
  put(body, 'note', typed({ kind: 'long' }, '  '));
  put(body, 'people', typed({ kind: 'whole' }, '三十'));
  assert.deepEqual(body, { outing: { staff: 3 }, amount: 120.5, deductible: false, people: '三十' });
});

test('what has not changed is asked for by its tag and told to nobody', async () => {
  const asked = [];
  const told = [];
  const answers = [{ status: 200, ok: true, headers: new Map([['ETag', '"a"']]), json: async () => ({ visited: 1 }) }, { status: 304, ok: false },
    { status: 200, ok: true, headers: new Map([['ETag', '"b"']]), json: async () => ({ visited: 2 }) }];
  const live = new Live('/api/campaigns/SW/coverage', one => told.push(one.visited), { ask: async (path, { headers }) => {
    asked.push(headers['If-None-Match']);
    return answers.shift();
  } });
  assert.equal((await live.once()).visited, 1);
  await live.look();
  await live.look();
  assert.deepEqual(asked, [undefined, '"a"', '"a"']);
  assert.deepEqual(told, [2]);
});
