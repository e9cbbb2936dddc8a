import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placed, stepsOf } from '../src/form/refusals.js';

const PLACES = [
  { path: ['members'], kind: 'heading', name: '家庭成员' },
  { path: ['members', 0, 'monthlyIncome'], kind: 'field', name: '第 1 行月收入' },
  { path: ['members', 1, 'monthlyIncome'], kind: 'field', name: '第 2 行月收入' },
  { path: ['ballot'], kind: 'heading', name: '表决结果' },
  { path: ['ballot', 'agree'], kind: 'field', name: '同意' },
  { path: ['materials'], kind: 'field', name: '材料' },
];
const placeOf = field => placed([{ field, message: '有误' }], PLACES)[0].place?.name ?? null;

test('a path is read with its rows', () => {
  assert.deepEqual(stepsOf('members[1].monthlyIncome'), ['members', 1, 'monthlyIncome']);
  assert.deepEqual(stepsOf(''), []);
});

test('a refusal stands at the field of its path, in its row', () => {
  assert.equal(placeOf('members[1].monthlyIncome'), '第 2 行月收入');
  assert.equal(placeOf('ballot.agree'), '同意');
});

test('a refusal of a whole group or list stands at its heading', () => {
  assert.equal(placeOf('ballot'), '表决结果');
  assert.equal(placeOf('members'), '家庭成员');
});

test('a refusal within a field or of an unknown field stands at what holds it', () => {
  assert.equal(placeOf('materials[2]'), '材料');
  assert.equal(placeOf('members[1].unknown'), '家庭成员');
});

test('a refusal of the whole form, or of what the form does not show, stands in the summary alone', () => {
  assert.equal(placeOf(''), null);
  assert.equal(placeOf('authorisation'), null);
  assert.equal(placed([{ message: '没有路径' }], PLACES)[0].place, null);
});
