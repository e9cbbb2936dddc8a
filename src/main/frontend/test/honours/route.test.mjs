import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventKinds, honourAddress, honoursPath, mayExport, mayImport, maySearchById, parse } from '../../src/honours/route.js';

test('an address asks for a title, the import, or else for the list', () => {
  assert.deepEqual(parse(''), { page: 'list' });
  assert.deepEqual(parse('#/honour/'), { page: 'list' });
  assert.deepEqual(parse('#/import'), { page: 'import' });
  assert.deepEqual(parse(honourAddress('RY-130300-2023-000001')), { page: 'honour', number: 'RY-130300-2023-000001' });
});

test('the server is asked for what narrows the list and for nothing empty', () => {
  assert.equal(honoursPath({ q: '', year: '2023', level: 'CITY' }, 20, undefined), '/api/honours?year=2023&level=CITY&limit=20');
});

test('a subsidy is for collectives, a convalescence for persons, and neither for what was cancelled', () => {
  const names = honour => eventKinds(honour).map(([name]) => name);
  assert.ok(names({ holderKind: 'COLLECTIVE', state: 'HELD' }).includes('SUBSIDY'));
  assert.ok(!names({ holderKind: 'PERSON', state: 'HELD' }).includes('SUBSIDY'));
  assert.ok(names({ holderKind: 'PERSON', state: 'HELD' }).includes('CONVALESCENCE'));
  assert.deepEqual(names({ holderKind: 'PERSON', state: 'CANCELLED' }), ['FOLLOW_UP', 'MAJOR_REPORT']);
});

test('buttons stand there for those who may use them', () => {
  assert.equal(maySearchById({ roles: ['exporter'] }), false);
  assert.equal(mayExport({ roles: ['exporter'] }), true);
  assert.equal(mayImport({ roles: ['reviewer'] }), false);
});
