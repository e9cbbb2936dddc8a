import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayPlainly } from '../src/host/plain-news.js';

test('what the engine says of a completed task is said in plain words, and other news as it is', () => {
  const shown = [];
  const Notifications = { addError: news => shown.push(news) };
  sayPlainly(Notifications, id => `该任务您已办结 ${id}`, () => '#/?task=cc3d-e4ed&sorting=x');
  sayPlainly(Notifications, () => '只说一次');
  Notifications.addError({ status: '任务已不存在', message: '没有这项内容，或者它不在您的办理范围内' });
  Notifications.addError({ status: '<task> <- 没有', message: '<task> <- 没有这项内容，或者它不在您的办理范围内' });
  Notifications.addError({ status: '错误', message: '服务器忙' });
  Notifications.addError({ status: '错误' });
  assert.deepEqual(shown, [{ status: '不能打开', message: '该任务您已办结 cc3d-e4ed' },
    { status: '不能打开', message: '该任务您已办结 cc3d-e4ed' },
    { status: '错误', message: '服务器忙' }, { status: '错误' }]);
});

test('where the page has left the task before the answer came, no word of the engine is shown either', () => {
  const shown = [];
  const Notifications = { addError: news => shown.push(news) };
  sayPlainly(Notifications, id => `该任务已由他人办结 ${id}`, () => '#/?sorting=x');
  Notifications.addError({ status: '<task> <- 没有', message: '<task> <- 没有这项内容，或者它不在您的办理范围内' });
  Notifications.addError({ status: '流程', message: '没有这项内容，或者它不在您的办理范围内' });
  assert.deepEqual(shown, [{ status: '不能打开', message: '该任务已由他人办结 undefined' },
    { status: '流程', message: '没有这项内容，或者它不在您的办理范围内' }]);
});
