import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The ways between the pages: the server's list, which a new page has to be in anyway. Those of the engine are not ours. */
const WAYS = join(import.meta.dirname, '..', '..', 'resources', 'access', 'ways.csv');

/**
 * Our own pages. The page `/work/` is the script src/work/app.js in the shell of src/page.html; it looks like all of
 * them unless it has a src/work/page.css.
 *
 * @param {string} source the folder src
 * @returns {{folder: string, name: string, script: string, style: string}[]} name: what leads to the page
 */
export function pagesIn(source) {
  return readFileSync(WAYS, 'utf8').trim().split('\n').slice(1).map(line => line.split(','))
    .map(([path, , name]) => ({ folder: path.slice(1, -1), name })).filter(({ folder }) => !folder.includes('/'))
    .map(({ folder, name }) => ({ folder, name, script: join(source, folder, 'app.js'), style: styleOf(source, folder) }));
}

function styleOf(source, folder) {
  const own = join(source, folder, 'page.css');
  return existsSync(own) ? own : join(source, 'styles', 'page.css');
}

/** Writes the shell of each page. */
export function writePages(pages, source, target) {
  const shell = readFileSync(join(source, 'page.html'), 'utf8');
  for (const { folder, name } of pages) {
    mkdirSync(join(target, folder), { recursive: true });
    writeFileSync(join(target, folder, 'index.html'), shell.replace('{{name}}', name));
  }
}
