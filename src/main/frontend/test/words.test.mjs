import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inChinese } from '../build/own-words.mjs';
import { KNOWN_WORDS, translate } from '../src/form/words.js';

const SOURCE = readFileSync(new URL('../node_modules/@bpmn-io/form-js-viewer/dist/index.es.js', import.meta.url), 'utf8');

test('every word that form-js translates has a Chinese one', () => {
  const words = [...inChinese(SOURCE).matchAll(/translate\('((?:[^'\\]|\\.)+)'|translate\("([^"]+)"/g)]
    .map(([, single, double]) => single ?? double).filter(word => word !== 'HELLO {you}');
  assert.ok(words.length > 30);
  assert.deepEqual(words.filter(word => !KNOWN_WORDS.includes(word)), []);
});

test('a release of form-js with other hard-coded words stops the build', () => {
  assert.throws(() => inChinese(SOURCE.replace('children: "Browse"', 'children: "Choose"')), /Browse/);
  assert.throws(() => inChinese(`${SOURCE}\nchildren: "Browse"`), /Browse/);
});

test('a list says what it adds', () => {
  assert.equal(translate('Add new {list}', { list: '三、共同生活的家庭成员（不含申请人）' }), '添加家庭成员');
  assert.equal(translate('Add new {list}', { list: '二、入户人员（工作人员应在两名以上，含两名）' }), '添加入户人员');
  assert.equal(translate('Add new {list}', { list: undefined }), '添加一行');
  assert.equal(translate('Field must have maximum value of {value}.', { value: '0' }), '不能大于 0');
});
