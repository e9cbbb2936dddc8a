// Called by Maven: fetches the libraries, but only when the lock file is not the one that is installed, and builds.
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const LOCK = join(HERE, 'package-lock.json');
const INSTALLED = join(HERE, 'node_modules', '.installed-lock.json');
const OLDEST_NODE = [20, 11];

function fail(reason) {
  console.error(`Frontend: ${reason}`);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]) {
  fail(`Node.js ${OLDEST_NODE.join('.')} or newer is needed, this is ${process.versions.node}.`);
}
if (!existsSync(INSTALLED) || readFileSync(INSTALLED, 'utf8') !== readFileSync(LOCK, 'utf8')) {
  const npm = spawnSync('npm', ['ci', '--no-progress', '--loglevel=error'],
    { cwd: HERE, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (npm.error) {
    fail('npm was not found beside Node.js; please install it.');
  }
  if (npm.status !== 0) {
    fail('npm could not fetch the libraries, see above.');
  }
  copyFileSync(LOCK, INSTALLED);
}
await import('./build.mjs');
