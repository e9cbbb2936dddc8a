import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archivesPath, cardAddress, changeAddress, changingAddress, mayExport, maySearchById, parse } from '../../src/archives/route.js';

test('an address asks for a card or else for the list', () => {
  assert.deepEqual(parse(''), { page: 'list' });
  assert.deepEqual(parse('#/archive/'), { page: 'list' });
  assert.deepEqual(parse(cardAddress('DA-130306-2018-000001')), { page: 'card', number: 'DA-130306-2018-000001' });
  assert.deepEqual(parse(changingAddress('DA-130306-2018-000001')), { page: 'changing', number: 'DA-130306-2018-000001' });
  assert.deepEqual(parse(changeAddress('BD-130306-2018-000001')), { page: 'change', number: 'BD-130306-2018-000001' });
  assert.deepEqual(parse('#/changes'), { page: 'changes' });
});

test('the server is asked for what narrows the list and for nothing empty', () => {
  assert.equal(archivesPath({ q: '', state: 'ACTIVE', category: '', union: undefined }, 20, undefined),
    '/api/archives?state=ACTIVE&limit=20');
  assert.equal(archivesPath({ union: '130306' }, 20, 'DA-1'), '/api/archives?union=130306&limit=20&after=DA-1');
});

test('buttons stand there for those who may use them', () => {
  assert.equal(maySearchById({ roles: ['clerk'] }), true);
  assert.equal(maySearchById({ roles: ['exporter', 'cashier'] }), false);
  assert.equal(mayExport({ roles: ['exporter'] }), true);
  assert.equal(mayExport({ roles: ['admin', 'clerk'] }), false);
});
