import assert from 'node:assert/strict';
import { test } from 'node:test';

import { marked, worstFirst } from '../../src/payments/reply.js';

const LINES = [{ payment: 'FK-1', result: 'PAID' }, { payment: 'FK-2', result: 'FAILED' }, { payment: 'FK-3', result: 'PAID' }];

test('a line that differs from what was sent is marked as wrong and stands first', () => {
  const { lines, whole } = marked(LINES, [{ field: 'lines[2].amount', message: 'FK-3 的金额不符' }, { field: 'lines', message: '回盘缺少 1 笔' }]);

  assert.deepEqual(worstFirst(lines).map(({ payment, wrong }) => [payment, wrong]),
    [['FK-3', 'FK-3 的金额不符'], ['FK-2', undefined], ['FK-1', undefined]]);
  assert.deepEqual(whole, ['回盘缺少 1 笔']);
});

test('a sound reply has nothing wrong in it', () => {
  assert.deepEqual(marked(LINES, []), { lines: LINES, whole: [] });
});
