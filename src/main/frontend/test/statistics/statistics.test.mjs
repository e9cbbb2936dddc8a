import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exact, shown } from '../../src/statistics/amounts.js';
import { difference } from '../../src/statistics/checks.js';
import { groupsOf } from '../../src/statistics/grid.js';
import { parse, query, recordAddress, reportAddress } from '../../src/statistics/route.js';

test('money is shown as its column says and never loses a fen', () => {
  assert.equal(shown(1234567.89, 'TEN_THOUSAND_YUAN'), '123.46');
  assert.equal(shown(1234567.89, 'YUAN'), '1,234,567.89');
  assert.equal(exact(1234567.89, 'TEN_THOUSAND_YUAN'), '1,234,567.89 元');
  assert.equal(shown(0.1 + 0.2, 'YUAN'), '0.30');
  assert.equal(shown(-50, 'TEN_THOUSAND_YUAN'), '-0.01');
});

test('what is counted is whole, a rate has its sign, and a rate over nothing is a dash', () => {
  assert.equal(shown(12345, 'HOUSEHOLD'), '12,345');
  assert.equal(exact(3, 'PERSON'), '3 人');
  assert.equal(shown(66.6667, 'PERCENT'), '66.67%');
  assert.equal(shown(undefined, 'PERCENT'), '—');
});

test('neighbours of one heading stand under it together', () => {
  const columns = [{ id: 'a', group: '期初' }, { id: 'b', group: '期初' }, { id: 'c', group: '退出' }, { id: 'd', group: '期初' }];
  assert.deepEqual(groupsOf(columns).map(({ group, columns: own }) => [group, own.length]), [['期初', 2], ['退出', 1], ['期初', 1]]);
});

test('an address asks for a table, what is entered, a report or all of them', () => {
  assert.deepEqual(parse(''), { page: 'table', table: 'relief' });
  assert.deepEqual(parse('#/table/warmth'), { page: 'table', table: 'warmth' });
  assert.deepEqual(parse('#/table/nothing'), { page: 'table', table: 'relief' });
  assert.deepEqual(parse('#/entries/centre'), { page: 'entries', table: 'centre' });
  assert.deepEqual(parse('#/reports'), { page: 'reports' });
  assert.deepEqual(parse('#/returns'), { page: 'returns' });
  assert.deepEqual(parse(reportAddress('TJ-130306-2018-000001')), { page: 'report', number: 'TJ-130306-2018-000001' });
});

test('only what is filled in is asked for, and a record leads to its page', () => {
  assert.equal(query({ union: '', from: '2018-01-01', season: undefined }), '?from=2018-01-01');
  assert.equal(query({}), '');
  assert.equal(recordAddress('DA-130306-2018-000001'), '/archives/#/archive/DA-130306-2018-000001');
  assert.equal(recordAddress('FK-130306-2018-000001'), '/payments/#/payment/FK-130306-2018-000001');
  assert.equal(recordAddress('ZF-130306-2018-000001'), null);
  assert.equal(recordAddress(null), null);
});

test('two sides differ by whole fen', () => {
  assert.equal(difference({ left: 0.3, right: 0.1 }), 0.2);
  assert.equal(difference({ left: 1, right: 3 }), -2);
});
