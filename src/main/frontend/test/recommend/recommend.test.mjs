import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, lastMoment } from '../../src/days.js';
import { bodyOf } from '../../src/recommend/body.js';

test('a day is written as on official papers', () => {
  assert.equal(day('2019-12-05'), '2019年12月5日');
});

test('a deadline at midnight is the end of the day before, any other is told to the minute', () => {
  assert.equal(lastMoment('2019-12-06T00:00:00+08:00'), '2019年12月5日前（含当日）提交');
  assert.equal(lastMoment('2021-03-01T00:00:00+08:00'), '2021年2月28日前（含当日）提交');
  assert.equal(lastMoment('2021-05-06T12:00:00+08:00'), '2021年5月6日 12:00 前提交');
});

test('fields become what the server takes, without the files', () => {
  assert.deepEqual(bodyOf('PEER', { 'candidate.name': '测周五', 'candidate.phone': null, 'entrant.name': '测吴六', story: '事迹', file: [1] }),
    { entry: 'PEER', candidate: { name: '测周五', phone: null }, entrant: { name: '测吴六' }, story: '事迹' });
});
