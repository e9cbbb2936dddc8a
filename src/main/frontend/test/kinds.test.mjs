import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offered } from '../src/files/kinds.js';

const LIST = [{ code: 'ID_COPY', label: '身份证复印件' }, { code: 'RECTIFICATION', label: '整改材料' }, { code: 'OTHER', label: '其他' }];
const codes = entries => entries.map(({ code }) => code);

test('a form offers the kinds that it names, in its order, and everything where it names none', () => {
  assert.deepEqual(codes(offered(LIST, { kinds: 'OTHER,RECTIFICATION' })), ['OTHER', 'RECTIFICATION']);
  assert.deepEqual(codes(offered(LIST, {})), ['ID_COPY', 'RECTIFICATION', 'OTHER']);
  assert.deepEqual(codes(offered(LIST, undefined)), ['ID_COPY', 'RECTIFICATION', 'OTHER']);
  assert.deepEqual(offered([], { kinds: 'OTHER' }), []);
});

test('a file keeps the kind that it was given before', () => {
  assert.deepEqual(codes(offered(LIST, { kinds: 'RECTIFICATION,OTHER' }, 'ID_COPY')), ['RECTIFICATION', 'OTHER', 'ID_COPY']);
  assert.deepEqual(codes(offered(LIST, { kinds: 'RECTIFICATION,OTHER' }, 'OTHER')), ['RECTIFICATION', 'OTHER']);
});
