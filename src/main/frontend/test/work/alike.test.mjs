import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { commonForm } from '../../src/work/alike.js';

const review = JSON.parse(readFileSync(new URL('../../../../../forms/hardship/review-materials.form', import.meta.url)));
const keys = components => components.flatMap(({ key, components: inner = [] }) => [key, ...keys(inner)]).filter(Boolean);

test('the common form shows nothing of one case', () => {
  assert.ok(JSON.stringify(review).includes('context.'), 'the form shows something of its case');
  assert.ok(!JSON.stringify(commonForm(review)).includes('context.'));
});

test('the common form asks for everything that a case needs', () => {
  assert.deepEqual(keys(commonForm(review).components), keys(review.components).filter(key => key !== 'attachments'));
});

test('an enclosure belongs to one record and is not asked for', () => {
  const form = { components: [{ type: 'group', components: [{ type: 'filepicker', key: 'attachments' },
    { type: 'textarea', key: 'opinion' }] }] };
  assert.deepEqual(keys(commonForm(form).components), ['opinion']);
});

test('the form itself is left as it is', () => {
  const before = JSON.stringify(review);
  commonForm(review);
  assert.equal(JSON.stringify(review), before);
});
