import assert from 'node:assert/strict';
import { test } from 'node:test';
import { each, reasonOf } from '../../src/work/each.js';

const refusing = wrong => async item => {
  if (item === wrong) {
    throw Object.assign(new Error('x'), { detail: '该任务已由他人签收' });
  }
};

test('one that is refused harms no other', async () => {
  const results = await each([1, 2, 3], refusing(2), () => {});
  assert.deepEqual(results.map(({ item, problem }) => [item, problem?.detail]),
    [[1, undefined], [2, '该任务已由他人签收'], [3, undefined]]);
});

test('they are done one after the other', async () => {
  let running = 0;
  let most = 0;
  await each([1, 2, 3], async () => {
    most = Math.max(most, ++running);
    await new Promise(resolve => setTimeout(resolve, 2));
    running--;
  }, () => {});
  assert.equal(most, 1);
});

test('after each one is told how far it is', async () => {
  const told = [];
  await each(['a', 'b'], async () => {}, (results, total) => told.push(`${results.length}/${total}`));
  assert.deepEqual(told, ['1/2', '2/2']);
});

test('what has not begun when somebody stops is told as not done', async () => {
  const acted = [];
  const results = await each([1, 2, 3], async item => { acted.push(item); }, () => {}, () => acted.length === 1);
  assert.deepEqual(acted, [1]);
  assert.deepEqual(results.map(({ problem }) => Boolean(problem)), [false, true, true]);
});

test('the reasons of the fields go before the general one', () => {
  assert.equal(reasonOf({ detail: '内容有误', errors: [{ message: '意见不能为空' }, { message: '退回须指明环节' }] }),
    '意见不能为空；退回须指明环节');
  assert.equal(reasonOf({ detail: '无权办理', errors: [] }), '无权办理');
  assert.equal(reasonOf(new TypeError('x')), '未能完成，请稍后重试');
});
