import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';
import { componentsOf, withComponents } from '../build/materials.mjs';

const HOME = join(import.meta.dirname, '..');

test('every library of a bundle is a component once, and own files are none', () => {
  const components = componentsOf(['src/api.js', 'node_modules/preact/dist/preact.module.js',
    'node_modules/preact/hooks/dist/hooks.module.js', 'node_modules/@bpmn-io/form-js-viewer/dist/index.es.js'], HOME);
  assert.deepEqual(components.map(({ group, name }) => [group, name]), [['@bpmn-io', 'form-js-viewer'], [undefined, 'preact']]);
  const preact = components[1];
  assert.match(preact.purl, /^pkg:npm\/preact@\d+\.\d+\.\d+$/);
  assert.deepEqual(preact.licenses, [{ license: { id: 'MIT' } }]);
  assert.match(components[0].purl, /^pkg:npm\/%40bpmn-io\/form-js-viewer@/);
});

test('they stand in the bill beside the libraries of the server, and only once', () => {
  const bill = { metadata: { component: { 'bom-ref': 'us' } }, components: [{ 'bom-ref': 'pkg:maven/a' }],
    dependencies: [{ ref: 'us', dependsOn: ['pkg:maven/a'] }, { ref: 'pkg:maven/a' }] };
  const added = withComponents(bill, [{ 'bom-ref': 'pkg:npm/b@1', name: 'b' }]);
  assert.deepEqual(added.components.map(one => one['bom-ref']), ['pkg:maven/a', 'pkg:npm/b@1']);
  assert.deepEqual(added.dependencies, [{ ref: 'us', dependsOn: ['pkg:maven/a', 'pkg:npm/b@1'] }, { ref: 'pkg:maven/a' },
    { ref: 'pkg:npm/b@1' }]);
  assert.deepEqual(withComponents(added, [{ 'bom-ref': 'pkg:npm/b@1', name: 'b' }]), added);
});
