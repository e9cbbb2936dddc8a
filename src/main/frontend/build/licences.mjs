import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesOf, saidBy } from './packages.mjs';

/**
 * The licence texts of all libraries that went into the bundles, which must be passed on with them.
 *
 * @param {string[]} inputs the files that were bundled
 * @param {string} home where node_modules is
 */
export function licencesOf(inputs, home) {
  return packagesOf(inputs).map(folder => licenceOf(folder, home)).join('\n\n');
}

function licenceOf(folder, home) {
  const { name, version, license } = saidBy(folder, home);
  const file = readdirSync(join(home, folder)).find(entry => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(home, folder, file), 'utf8').trim() : '';
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n${'='.repeat(80)}\n${text}\n`;
}
