import assert from 'node:assert/strict';
import test from 'node:test';
import { menus } from '../../src/ways.js';

const way = (path, group) => ({ path, group });

test('ways of one group stand in one menu, in the order in which they come', () => {
  assert.deepEqual(menus([way('/tasks/', '任务'), way('/aid/', '帮扶'), way('/board/', '监督'), way('/payments/', '帮扶'), way('/history/', '监督'), way('/account/', '账号')])
    .map(({ group, ways }) => [group, ...ways.map(({ path }) => path)]),
  [['任务', '/tasks/'], ['帮扶', '/aid/', '/payments/'], ['监督', '/board/', '/history/'], ['账号', '/account/']]);
});
