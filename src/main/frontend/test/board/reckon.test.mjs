import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyWeek, only, summed, waited, worked } from '../../src/board/reckon.js';
import { caseAddress, casesAddress, incidentsAddress, lateAddress, parse } from '../../src/board/route.js';

const ROWS = [{ union: '1', flow: 'a', running: 2, overdue: 1, publicities: 0, objections: 0, failed: 0 },
  { union: '2', flow: 'a', running: 3, overdue: 0, publicities: 1, objections: 2, failed: 0 },
  { union: '2', flow: 'b', running: 5, overdue: 0, publicities: 0, objections: 0, failed: 4 }];

test('rows add up, of all flows or of one', () => {
  assert.deepEqual(summed(ROWS), { running: 10, overdue: 1, publicities: 1, objections: 2, failed: 4 });
  assert.equal(summed(only(ROWS, 'a')).running, 5);
  assert.equal(only(ROWS, '').length, 3);
});

test('every week of the period is there, from the Monday of its first day', () => {
  const weeks = everyWeek({ from: '2018-02-07', asOf: '2018-03-01T08:00:00+08:00' }, [
    { week: '2018-02-12', started: 2, ended: 0, late: 1 }, { week: '2018-02-12', started: 1, ended: 3, late: 0 }]);
  assert.deepEqual(weeks.map(({ week }) => week), ['2018-02-05', '2018-02-12', '2018-02-19', '2018-02-26']);
  assert.deepEqual(weeks[1], { week: '2018-02-12', started: 3, ended: 3, late: 1 });
  assert.equal(weeks[3].started, 0);
});

test('what waits is told in days', () => {
  assert.equal(waited(0), '不到一天');
  assert.equal(waited(9), '9 天');
  assert.equal(waited(null), '—');
  assert.equal(worked(2), '2');
  assert.equal(worked(null), '—');
});

test('what runs opens in Cockpit and what has ended in the history', () => {
  assert.equal(caseAddress({ instance: 'x-1', ended: false }), '/camunda/app/cockpit/default/#/process-instance/x-1/runtime');
  assert.equal(caseAddress({ instance: 'x-1', ended: true }), '/history/#/instance/x-1');
});

test('an address keeps what was asked for and leaves out what was not', () => {
  const address = casesAddress({ figure: 'DONE', union: '130300', flow: '', week: undefined });
  assert.equal(address, '#/cases?figure=DONE&union=130300');
  assert.deepEqual(parse(address), { page: 'cases', wish: { figure: 'DONE', union: '130300' } });
  assert.equal(parse('').page, 'board');
  assert.deepEqual(parse(incidentsAddress({ union: '130300', own: true, flow: 'aid' })), { page: 'incidents', wish: { union: '130300', own: 'true', flow: 'aid' } });
  assert.equal(lateAddress({ page: '/inspection/#/findings', union: '130300', own: false }), '/inspection/#/findings?late=true&union=130300');
  assert.equal(lateAddress({ page: '/oversight/#/inspections', union: '130300', own: true }), '/oversight/#/inspections?late=true&union=130300&own=true');
});

test('moving tasks has an address of its own on the board', () => {
  assert.equal(parse('#/reassignments').page, 'reassignments');
  assert.equal(parse('#/nonsense').page, 'board');
});
