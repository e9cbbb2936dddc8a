import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minute, term } from '../../src/account/days.js';

test('an instant is told to the minute, as the server tells it', () => {
  assert.equal(minute('2026-11-20T17:05:59+08:00'), '2026-11-20 17:05');
});

test('an office that ends tells both days, another only the first', () => {
  assert.equal(term({ validFrom: '2026-01-01', validUntil: '2026-12-31' }), '2026-01-01 至 2026-12-31');
  assert.equal(term({ validFrom: '2026-01-01', validUntil: null }), '自 2026-01-01 起');
});
