import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alikeAddress, listAddress, parse, TABS, taskAddress, tasksPath } from '../../src/work/route.js';

const tab = id => TABS.find(one => one.id === id);

test('without an address one comes to the own tasks', () => {
  for (const hash of ['', '#', '#/', '#/list', '#/list/unknown', '#/no/such/page']) {
    assert.equal(parse(hash).page, 'list', hash);
    assert.equal(parse(hash).tab.name, '我的待办', hash);
  }
});

test('a list is found again by its address, with what narrows it', () => {
  const filters = { flow: 'publicity', key: 'PostNotice', case: 'JD-130306-2018-000001', sort: 'created' };
  const route = parse(listAddress(tab('overdue'), filters));
  assert.equal(route.tab.id, 'overdue');
  assert.deepEqual(route.filters, filters);
});

test('an empty filter leaves no trace in the address', () => {
  assert.equal(listAddress(tab('mine'), { key: '', case: undefined }), '#/list/mine');
});

test('what an address adds to a list by itself is not passed on', () => {
  assert.deepEqual(parse('#/list/mine?scope=open&limit=1000000&key=SurveyHome').filters, { key: 'SurveyHome' });
});

test('a task and several alike are found by their numbers', () => {
  assert.deepEqual(parse(taskAddress('a/b c')), { page: 'task', id: 'a/b c', filters: {} });
  const alike = parse(alikeAddress('ReviewMaterials', ['1', '2']));
  assert.deepEqual([alike.page, alike.key, alike.ids], ['alike', 'ReviewMaterials', ['1', '2']]);
});

test('a task without a number is no task', () => {
  assert.equal(parse('#/task/').page, 'list');
});

test('lists are asked for by date unless something else is wished for', () => {
  assert.equal(tasksPath({ tab: tab('overdue'), limit: 20 }), '/api/tasks?scope=open&due=overdue&sort=due&limit=20');
  assert.equal(tasksPath({ tab: tab('mine'), filters: { sort: 'created' }, limit: 20, after: 'x_1' }),
    '/api/tasks?scope=mine&sort=created&limit=20&after=x_1');
});
