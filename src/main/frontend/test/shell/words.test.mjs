import assert from 'node:assert/strict';
import { test } from 'node:test';
import { script } from './unioncare.mjs';

const { translated } = await script('words.js');

for (const [english, chinese] of [['zoom in', '放大'], [' Download ', '下载'], ['Hit policy:', '命中策略：'],
  ['Input label: 住宅套数', '输入名称：住宅套数'], ['null', '无'],
  ["Error: The user with id 'supervisor.130306' does not have 'READ' permission on resource '*' of type 'Task'.",
    '您没有查看或办理此项内容的权限。'],
  ['<task> <- No matching task with id 1', '没有这项内容，它可能已经办结。'],
  ['2018-02-01T08:07:53', '2018-02-01 08:07:53'],
  ['Cannot find task with id 1: task is null', '没有这项内容，它可能已经办结。']]) {
  test(`${english.trim()} is said in Chinese`, () => assert.equal(translated(english), chinese));
}

test('a key that was shown before its translation had come is translated', () => {
  assert.equal(translated('SEARCH_PLACEHOLDER', { SEARCH_PLACEHOLDER: '筛选任务' }), '筛选任务');
  assert.equal(translated('ON_POST', { SEARCH_PLACEHOLDER: '筛选任务' }), undefined);
  assert.equal(translated('DATE', { DATE: '日期' }), undefined);
});

for (const other of ['', '  ', '审查申请材料', 'JD-130306-2018-000001', 'Camunda Platform', 'Done with it', 'toString',
  'clerk.13030601']) {
  test(`“${other}” stays as it is`, () => assert.equal(translated(other), undefined));
}
