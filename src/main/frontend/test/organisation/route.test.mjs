import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountAddress, address, parse, path } from '../../src/organisation/route.js';

test('an address names the tab, the union, the account and what is asked for', () => {
  const route = parse('#/accounts/130306/zhang.san?role=clerk&q=%E5%BC%A0');

  assert.equal(route.tab.id, 'accounts');
  assert.equal(route.id, '130306');
  assert.equal(route.login, 'zhang.san');
  assert.deepEqual(route.query, { role: 'clerk', q: '张' });
});

test('an address that names nothing known leads to the units', () => {
  for (const hash of ['', '#/', '#/nowhere/1']) {
    assert.equal(parse(hash).tab.id, 'units');
  }
});

test('an address is read as it was written', () => {
  assert.equal(parse(accountAddress('1303', 'a/b.c')).login, 'a/b.c');
  assert.equal(address('accounts', '1303', { q: '', role: 'clerk' }), '#/accounts/1303?role=clerk');
  assert.equal(address('roles'), '#/roles');
});

test('empty wishes are not sent', () => {
  assert.equal(path('/x', { q: '', after: undefined, limit: 20 }), '/x?limit=20');
  assert.equal(path('/x', {}), '/x');
});
