import { packagesOf, saidBy } from './packages.mjs';

/**
 * The libraries that went into the bundles, as components of a bill of materials (CycloneDX).
 *
 * @param {string[]} inputs the files that were bundled
 * @param {string} home where node_modules is
 */
export function componentsOf(inputs, home) {
  return packagesOf(inputs).map(folder => componentOf(saidBy(folder, home)));
}

function componentOf({ name, version, license }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const [, group, plain] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name);
  return { type: 'library', 'bom-ref': purl, ...group && { group }, name: plain, version,
    ...license && { licenses: [licenceOf(license)] }, purl };
}

// One of the list of SPDX, several of them, or words of its own.
function licenceOf(license) {
  return / (AND|OR|WITH) /.test(license) ? { expression: license }
    : { license: /^[\w.+-]+$/.test(license) ? { id: license } : { name: license } };
}

/**
 * Adds them to a bill that Maven has made of its own libraries; a second time changes nothing.
 *
 * @param {object} bill
 * @param {object[]} components
 */
export function withComponents(bill, components) {
  const refs = components.map(component => component['bom-ref']);
  const others = list => (list ?? []).filter(one => !String(one['bom-ref'] ?? one.ref).startsWith('pkg:npm/'));
  const root = bill.metadata.component['bom-ref'];
  return { ...bill, components: [...others(bill.components), ...components],
    dependencies: [...others(bill.dependencies).map(one => one.ref !== root ? one
      : { ...one, dependsOn: [...new Set([...one.dependsOn ?? [], ...refs])] }), ...refs.map(ref => ({ ref }))] };
}
