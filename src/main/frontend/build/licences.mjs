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
  // Whoever licenses under Apache 2.0 may ask for a notice to be passed on as well.
  const files = readdirSync(join(home, folder), { withFileTypes: true })
    .filter(entry => entry.isFile() && /^(licen[cs]e|notice)/i.test(entry.name)).map(({ name }) => name).sort();
  const text = files.map(file => readFileSync(join(home, folder, file), 'utf8').trim()).join('\n\n');
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n${'='.repeat(80)}\n${text}\n`;
}
