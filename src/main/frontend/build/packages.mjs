import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folders of all libraries that went into the bundles.
 *
 * @param {string[]} inputs the files that were bundled
 */
export function packagesOf(inputs) {
  return [...new Set(inputs.map(packageOf).filter(Boolean))].sort();
}

function packageOf(input) {
  const inside = input.replaceAll('\\', '/').match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//);
  return inside && inside[1];
}

/** What a package says of itself. */
export function saidBy(folder, home) {
  return JSON.parse(readFileSync(join(home, folder, 'package.json'), 'utf8'));
}
