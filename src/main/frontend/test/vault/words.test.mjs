import assert from 'node:assert/strict';
import { test } from 'node:test';
import { algorithmName, dayOf, percent } from '../../src/vault/words.js';

test('a rotation is never done before it is done', () => {
  assert.equal(percent(0, 0), '100%');
  assert.equal(percent(999, 1000), '99%');
  assert.equal(percent(1000, 1000), '100%');
});

test('algorithms have the names that operators know', () => {
  assert.equal(algorithmName('sm4'), 'SM4-GCM（国密）');
  assert.equal(algorithmName('another'), 'another');
});

test('an instant is told in the time that it came in', () => {
  assert.equal(dayOf('2018-02-09T00:05:01.4+08:00'), '2018年2月9日 00:05');
  assert.equal(dayOf(null), '—');
});
