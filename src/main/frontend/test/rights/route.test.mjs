import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, parse, tabsFor } from '../../src/rights/route.js';

const names = roles => tabsFor(roles).map(({ name }) => name);

test('each office sees the tabs that the server answers it', () => {
  assert.deepEqual(names(['clerk']), ['授权书', '查阅', '更正', '到期销毁']);
  assert.deepEqual(names(['reviewer']), ['授权书', '更正']);
  assert.deepEqual(names(['approver']), ['授权书', '更正', '到期销毁']);
  assert.deepEqual(names(['auditor']), ['授权书', '到期销毁']);
  assert.deepEqual(names(['cashier']), []);
});

test('an address leads back to where it came from', () => {
  const tabs = tabsFor(['approver']);
  const { tab, id } = parse(addressOf('corrections', 'QL-130306-2018-000001'), tabs);
  assert.equal(tab.id, 'corrections');
  assert.equal(id, 'QL-130306-2018-000001');
});

test('a tab that is not of the office opens the first one', () => {
  assert.equal(parse('#/disclosure', tabsFor(['approver'])).tab.id, 'letters');
  assert.equal(parse('', tabsFor(['clerk'])).tab.id, 'letters');
});
