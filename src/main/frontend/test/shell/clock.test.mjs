import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { script } from './unioncare.mjs';

const { goBy } = await script('clock.js');

const Machine = Date;

afterEach(() => { globalThis.Date = Machine; });
globalThis.window = globalThis;

const about = (actual, expected) => assert.ok(Math.abs(actual - expected) < 5000, `${actual} is not about ${expected}`);

test('the pages go by the server where the machine is wrong', () => {
  const server = Machine.parse('2018-02-22T09:00:00+08:00');
  goBy('2018-02-22T09:00:00+08:00');
  about(Date.now(), server);
  about(new Date().getTime(), server);
});

test('a date that is written down stays what it is', () => {
  goBy('2018-02-22T09:00:00+08:00');
  assert.equal(new Date('2021-05-06T00:00:00Z').toISOString(), '2021-05-06T00:00:00.000Z');
  assert.equal(new Date(2021, 4, 6).getFullYear(), 2021);
  assert.equal(Date.parse('2021-05-06T00:00:00Z'), Machine.parse('2021-05-06T00:00:00Z'));
  assert.ok(new Date() instanceof Machine);
});

test('a machine that goes right is left alone', () => {
  goBy(new Date().toISOString());
  assert.equal(globalThis.Date, Machine);
});
