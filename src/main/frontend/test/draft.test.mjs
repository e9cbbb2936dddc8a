import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Draft } from '../src/draft.js';

function aDraft(put = async () => {}) {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  const said = [];
  const sent = [];
  let typed = 0;
  const draft = new Draft({ values: () => ({ typed }), onStatus: status => said.push(status),
    put: values => {
      sent.push(values);
      return put();
    } });
  return { draft, said, sent, type: () => {
    typed++;
    draft.changed();
  } };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

test('a draft is saved a second and a half after the last change, once', async () => {
  const { sent, said, type } = aDraft();
  type();
  mock.timers.tick(1000);
  type();
  mock.timers.tick(1499);
  assert.deepEqual(sent, []);
  mock.timers.tick(1);
  await settled();
  assert.deepEqual(sent, [{ typed: 2 }]);
  assert.deepEqual(said, ['saving', 'saved']);
});

test('what was typed last goes out at once when the page is left, and nothing goes out unchanged', async () => {
  const { draft, sent, type } = aDraft();
  await draft.flush(true);
  assert.deepEqual(sent, []);
  type();
  await draft.flush(true);
  assert.deepEqual(sent, [{ typed: 1 }]);
  await draft.flush(true);
  assert.equal(sent.length, 1);
});

test('a change during a saving is saved after it', async () => {
  const waiting = [];
  const { sent, type } = aDraft(() => new Promise(resolve => waiting.push(resolve)));
  type();
  mock.timers.tick(1500);
  type();
  mock.timers.tick(1500);
  await settled();
  assert.equal(sent.length, 1);
  waiting[0]();
  await settled();
  assert.deepEqual(sent.map(({ typed }) => typed), [1, 2]);
});

test('a saving that fails is said and tried again, but not what the server refuses', async () => {
  let fail = { status: 0 };
  const { sent, said, type } = aDraft(async () => {
    throw fail;
  });
  type();
  mock.timers.tick(1500);
  await settled();
  assert.equal(said.at(-1), 'failed');
  fail = { status: 403 };
  mock.timers.tick(15000);
  await settled();
  assert.equal(sent.length, 2);
  mock.timers.tick(60000);
  await settled();
  assert.equal(sent.length, 2);
});

test('after stopping nothing is sent, so that no draft arrives behind what was handed in', async () => {
  const { draft, sent, type } = aDraft();
  type();
  await draft.stop();
  mock.timers.tick(5000);
  await draft.flush(true);
  assert.deepEqual(sent, []);
  draft.resume();
  await draft.flush();
  assert.equal(sent.length, 1);
});
