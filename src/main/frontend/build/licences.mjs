import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licence texts of all libraries that went into the bundles, which must be passed on with them.
 *
 * @param {string[]} inputs the files that were bundled
 * @param {string} home where node_modules is
 */
export function licencesOf(inputs, home) {
  const packages = new Set(inputs.map(packageOf).filter(Boolean));
  return [...packages].sort().map(folder => licenceOf(folder, home)).join('\n\n');
}

function packageOf(input) {
  const inside = input.replaceAll('\\', '/').match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//);
  return inside && inside[1];
}

function licenceOf(folder, home) {
  const { name, version, license } = JSON.parse(readFileSync(join(home, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(home, folder)).find(entry => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(home, folder, file), 'utf8').trim() : '';
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n${'='.repeat(80)}\n${text}\n`;
}
