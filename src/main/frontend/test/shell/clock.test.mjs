import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { script } from './unioncare.mjs';

const { goBy, writeAsTheServer } = await script('clock.js');

const Machine = Date;
const { toJSON } = Date.prototype;

afterEach(() => {
  globalThis.Date = Machine;
  Date.prototype.toJSON = toJSON;
});
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

test('an instant is written with the hour of China, as the server writes a due date', () => {
  writeAsTheServer();
  assert.equal(new Date('2018-02-06T16:30:00Z').toJSON(), '2018-02-07T00:30:00.000+0800');
  assert.ok('2018-02-06T23:59:59.000+0800' < new Date('2018-02-06T16:30:00Z').toJSON());
  assert.equal(new Date(NaN).toJSON(), null);
  goBy('2018-02-22T09:00:00+08:00');
  assert.match(new Date().toJSON(), /^2018-02-22T09:00:.*[+]0800$/);
});
