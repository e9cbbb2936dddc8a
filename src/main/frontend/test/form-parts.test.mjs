import assert from 'node:assert/strict';
import { test } from 'node:test';
import { objection, sizeText } from '../src/files/limits.js';
import { Uploads } from '../src/files/uploads.js';
import { dateOf } from '../src/form/dates.js';
import { isFilled, rowTitle } from '../src/form/rows.js';
import { endingOf } from '../src/host/irreversible.js';

const day = typed => {
  const date = dateOf(typed);
  return date && [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
};

test('a date is understood as people type it', () => {
  for (const typed of ['2018-02-01', '2018-2-1', '2018/2/1', '2018.2.1', '2018年2月1日', ' 20180201 ']) {
    assert.equal(day(typed), '2018-2-1', typed);
  }
});

test('a day that does not exist is no date', () => {
  for (const typed of ['2018-02-30', '2018-13-01', '01/02/2018', '明天', '']) {
    assert.equal(day(typed), undefined, typed);
  }
});

test('a row is told apart by its number, its name and its relation', () => {
  const list = { label: '三、共同生活的家庭成员（不含申请人）', components: [{ key: 'name' },
    { key: 'relation', values: [{ value: '10', label: '配偶' }] }] };
  assert.equal(rowTitle(list, { name: '测乙', relation: '10' }, 1), '家庭成员 2：测乙（配偶）');
  assert.equal(rowTitle(list, {}, 0), '家庭成员 1');
});

test('a file is refused before it is sent where that is certain', () => {
  const file = { name: '身份证.JPG', type: 'image/jpeg', size: 1000 };
  assert.equal(objection(file, 0), '');
  assert.match(objection({ ...file, name: '表.docx', type: '' }, 0), /JPG/);
  assert.match(objection({ ...file, size: 11 * 1024 * 1024 }, 0), /10 MB/);
  assert.match(objection({ ...file, size: 0 }, 0), /空/);
  assert.match(objection(file, 20), /20/);
  assert.equal(sizeText(1536), '2 KB');
});

test('uploads are kept apart: one arrives, one fails and is tried again, one is dropped', async () => {
  const sent = [];
  const uploads = new Uploads(file => {
    const entry = { file, cancelled: false };
    entry.done = new Promise((resolve, reject) => Object.assign(entry, { resolve, reject }));
    sent.push(entry);
    return { done: entry.done, cancel: () => { entry.cancelled = true; } };
  });
  const stored = [];
  const how = { objectionTo: ({ name }) => name.endsWith('.doc') ? '类型不符' : '', onDone: file => stored.push(file.id) };
  uploads.start('attachments', [{ name: 'a.png' }, { name: 'b.png' }, { name: 'c.png' }, { name: 'd.doc' }], how);
  assert.equal(uploads.running(), 3);
  const [a, b, c] = sent;
  a.resolve({ id: 'f-a' });
  b.reject({ status: 0, detail: '网络中断' });
  uploads.drop(uploads.of('attachments').find(({ file }) => file.name === 'c.png'));
  c.resolve({ id: 'f-c' });
  await new Promise(resolve => setImmediate(resolve));
  assert.deepEqual(stored, ['f-a']);
  assert.ok(c.cancelled);
  assert.deepEqual(uploads.of('attachments').map(({ file, problem, canRetry }) => [file.name, problem, canRetry]),
    [['b.png', '网络中断', true], ['d.doc', '类型不符', false]]);
  uploads.retry(uploads.of('attachments')[0]);
  sent[3].resolve({ id: 'f-b' });
  await new Promise(resolve => setImmediate(resolve));
  assert.deepEqual(stored, ['f-a', 'f-b']);
  assert.equal(uploads.running(), 0);
});

test('what ends a case is asked first, and nothing else', () => {
  assert.match(endingOf('Determine', { decision: 'REJECTED' }).title, /不予认定/);
  assert.match(endingOf('SurveyHome', { conclusion: 'UNQUALIFIED' }).title, /剔除/);
  assert.match(endingOf('CheckCompleteness', { decision: 'WITHDRAWN' }).title, /撤回/);
  assert.match(endingOf('InvestigateObjection', { upheld: true }).title, /属实/);
  assert.match(endingOf('SurveyHome', { conclusion: 'QUALIFIED', noKinship: false }).title, /回避/);
  assert.equal(endingOf('Determine', { decision: 'APPROVED' }), null);
  assert.equal(endingOf('InvestigateObjection', { upheld: false }), null);
  assert.equal(endingOf('ReviewMaterials', { decision: 'RETURNED' }), null);
});

test('a row is worth a question once it holds more than it began with', () => {
  const list = { components: [{ key: 'name' }, { key: 'relation' }, { key: 'recused', defaultValue: false }] };
  assert.equal(isFilled(list, {}), false);
  assert.equal(isFilled(list, { name: '', relation: null, recused: false }), false);
  assert.equal(isFilled(list, { name: '测乙', recused: false }), true);
  assert.equal(isFilled(list, { recused: true }), true);
});
