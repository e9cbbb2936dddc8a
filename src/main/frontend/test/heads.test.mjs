import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayBefore, inFours, keeping, printed, verdict } from '../src/heads/words.js';

test('the last day that is over is the one before today, also over a new year', () => {
  assert.equal(dayBefore('2018-01-01T00:00:00+08:00'), '2017-12-31');
  assert.equal(dayBefore('2018-03-01T23:59:59+08:00'), '2018-02-28');
});

test('a printed head says whose ledger it is, who has printed it and when', () => {
  const rows = printed({ name: '王某', user: 'auditor.130306', unionName: '抚宁区总工会' }, { madeAt: '2018-02-02T09:30:15+08:00' });
  assert.deepEqual(rows, [['系统', 'UnionCare 工会帮扶'], ['工会', '抚宁区总工会'], ['审计人员', '王某（auditor.130306）'], ['显示时间', '2018-02-02 09:30']]);
});

test('a digest is read in groups of four', () => {
  assert.deepEqual(inFours('0123456789'), ['0123', '4567', '89']);
});

test('a comparison says from which day on it differs, and asks for the list where no chain can be named', () => {
  const days = [{ day: '2018-03-01' }, { day: '2018-03-02' }];
  assert.match(verdict({ days, same: true, verified: true }), /比对一致：2 个链头.*2018-03-02 及以前/);
  assert.match(verdict({ days, same: true, verified: false }), /链头相符，但是校验发现有记录被改动/);
  assert.match(verdict({ days, same: false, firstDay: '2018-03-02', listed: false, chains: [], elsewhere: 0 }), /自 2018-03-02 起.*附上该日的链头清单/);
  assert.match(verdict({ days, same: false, firstDay: '2018-03-02', listed: true, chains: [{}], elsewhere: 2 }), /其中 1 条.*另有 2 条不在/);
});

test('whoever opens the page learns whether heads are kept outside, and since when they are not', () => {
  assert.deepEqual(keeping({ on: true, lastDay: '2018-02-01', failure: null }).wrong, false);
  assert.match(keeping({ on: true, lastDay: '2018-02-01', failure: '文件夹不存在，或者没有挂载' }).text, /失败（已写到 2018-02-01）：文件夹不存在/);
  assert.equal(keeping({ on: true, lastDay: null, failure: 'x' }).wrong, true);
  assert.match(keeping({ on: false, lastDay: null, failure: null }).text, /没有指定/);
});
