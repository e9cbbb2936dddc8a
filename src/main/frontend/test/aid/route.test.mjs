import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, parse } from '../../src/aid/route.js';

test('an address leads to a list, to one of it, or to a new application', () => {
  assert.deepEqual(parse(''), { page: 'applications' });
  assert.deepEqual(parse('#/needs'), { page: 'needs' });
  assert.deepEqual(parse(address('case', 'BF-130306-2018-000001')), { page: 'case', number: 'BF-130306-2018-000001' });
  assert.deepEqual(parse('#/need/ZF-130306-2018-000001'), { page: 'need', number: 'ZF-130306-2018-000001' });
  assert.deepEqual(parse('#/file?archive=DA-130306-2018-000001'), { page: 'file', archive: 'DA-130306-2018-000001' });
  assert.deepEqual(parse('#/case'), { page: 'applications' });
  assert.deepEqual(parse('#/nowhere/x'), { page: 'applications' });
});
