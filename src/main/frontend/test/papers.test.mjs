import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enclosedIn } from '../src/papers.js';

test('what is enclosed is counted over all sections of a paper', () => {
  const file = { id: '1', name: '现场照片.jpg' };
  assert.equal(enclosedIn([]), 0);
  assert.equal(enclosedIn([{ lines: [] }, { files: [file] }, { files: [file, file] }]), 3);
});
