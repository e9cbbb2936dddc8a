import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted, day, dueOf, flowsIn, namesIn, stepsIn } from '../../src/work/cards.js';

const NOW = '2018-02-22T09:00:00+08:00';
const at = date => `${date}T23:59:59+08:00`;

test('a title tells the person and the unit', () => {
  assert.deepEqual(namesIn('测**（示例纺织有限公司工会）建档'), { person: '测**', unit: '示例纺织有限公司工会' });
});

test('a unit may have brackets in its name', () => {
  assert.deepEqual(namesIn('测*（示例（河北）有限公司工会）建档'), { person: '测*', unit: '示例（河北）有限公司工会' });
});

test('a title of another form is shown as it is', () => {
  assert.deepEqual(namesIn('模范职工之家'), { person: '模范职工之家', unit: '—' });
  assert.deepEqual(namesIn(null), { person: '—', unit: '—' });
});

for (const [date, text, state] of [['2018-02-22', '今天到期', 'soon'], ['2018-02-23', '明天到期', 'soon'],
  ['2018-02-24', '还有 2 天', 'fine'], ['2018-03-01', '还有 7 天', 'fine'], ['2018-02-21', '已逾期 1 天', 'late'],
  ['2018-01-31', '已逾期 22 天', 'late']]) {
  test(`what is due on ${date} is ${text}`, () => {
    assert.deepEqual(dueOf(at(date), NOW), { date: day(date), text, state });
  });
}

test('late on its very day is late', () => {
  assert.equal(dueOf('2018-02-22T08:00:00+08:00', NOW).text, '今日已逾期');
});

test('a task without a date is never late', () => {
  assert.deepEqual(dueOf(null, NOW), { date: '—', text: '', state: 'none' });
});

test('a day is written without leading zeros', () => {
  assert.equal(day('2018-03-01T00:00:00+08:00'), '2018年3月1日');
});

const items = [{ dueAt: at('2018-02-20'), assignee: 'me' }, { dueAt: at('2018-02-22'), assignee: null },
  { dueAt: at('2018-03-01'), assignee: null }];

test('the lists are counted', () => {
  assert.deepEqual(counted({ items, next: null }, NOW), { mine: '1', claimable: '2', soon: '1', overdue: '1' });
});

test('of more than the server tells at once only what comes first is exact', () => {
  assert.deepEqual(counted({ items, next: 'x' }, NOW), { mine: '1+', claimable: '2+', soon: '1', overdue: '1' });
  assert.deepEqual(counted({ items: items.slice(0, 1), next: 'x' }, NOW),
    { mine: '1+', claimable: '0+', soon: '0+', overdue: '1+' });
});

test('nothing to do is counted too', () => {
  assert.deepEqual(counted({ items: [], next: null }, NOW), { mine: '0', claimable: '0', soon: '0', overdue: '0' });
});

test('each step is offered once', () => {
  assert.deepEqual(stepsIn([{ key: 'B', name: '入户调查' }, { key: 'A', name: '召开民主评议' }, { key: 'B', name: '入户调查' }]),
    [{ key: 'B', name: '入户调查' }, { key: 'A', name: '召开民主评议' }]);
});

test('each flow is offered once, as its drawing names it', () => {
  const task = (flow, flowName) => ({ flow, flowName });
  assert.deepEqual(flowsIn([task('household-visit', '走访慰问'), task('publicity', '公示'), task('household-visit', '走访慰问')]),
    [['household-visit', '走访慰问'], ['publicity', '公示']]);
});
