import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, parse, path } from '../../src/payments/route.js';

test('an address leads to a list or to one of it', () => {
  assert.deepEqual(parse(''), { page: 'funds' });
  assert.deepEqual(parse('#/vouchers'), { page: 'vouchers' });
  assert.deepEqual(parse(address('fund', 'ZJ-130306-2018-000001')), { page: 'fund', number: 'ZJ-130306-2018-000001' });
  assert.deepEqual(parse('#/nowhere/x'), { page: 'funds' });
  assert.deepEqual(parse('#/fund'), { page: 'funds' });
});

test('what is empty narrows nothing', () => {
  assert.equal(path('/api/funds', { year: '', union: undefined }), '/api/funds');
  assert.equal(path('/api/funds', { year: '2018', union: '' }), '/api/funds?year=2018');
});
