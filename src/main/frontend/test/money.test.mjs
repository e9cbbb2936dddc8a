import assert from 'node:assert/strict';
import test from 'node:test';
import { money, sum } from '../src/figures/money.js';

test('a sum is read in groups of three with two decimals, whatever its size and sign', () => {
  assert.deepEqual([0, 999, 1600, 1600.5, '1234567.89', -4000, 0.5].map(money),
    ['0.00', '999.00', '1,600.00', '1,600.50', '1,234,567.89', '-4,000.00', '0.50']);
});

test('sums are exact to the fen', () => {
  assert.equal(sum([0.1, 0.2, 999.7]), '1,000.00');
  assert.equal(sum([0.1, 0.2, 1000000000000.01]), '1,000,000,000,000.31');
  assert.equal(sum([]), '0.00');
});
