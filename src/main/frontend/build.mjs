// Bundles what the browser gets: every file below src/public is served under the same path; scripts and style sheets
// are bundled with what they import, anything else is copied as it is. Called by Maven, quiet unless something fails.
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { ownWords } from './build/own-words.mjs';
import { licencesOf } from './build/licences.mjs';
import { componentsOf } from './build/materials.mjs';

const HERE = import.meta.dirname;
const PAGES = join(HERE, 'src', 'public');
const TARGET = join(HERE, '..', '..', '..', 'target', 'classes', 'static');
const BUNDLED = ['.js', '.css'];

const files = readdirSync(PAGES, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => relative(PAGES, join(entry.parentPath ?? entry.path, entry.name)));
const entryPoints = files.filter(file => BUNDLED.includes(extname(file)));

const { metafile } = await build({
  absWorkingDir: HERE,
  entryPoints: entryPoints.map(file => join('src', 'public', file)),
  outbase: join('src', 'public'),
  outdir: TARGET,
  chunkNames: 'forms/parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: ['es2020'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  plugins: [ownWords],
});

// Shared parts carry a hash in their names, so those of earlier builds would pile up.
const built = new Set(Object.keys(metafile.outputs).map(output => basename(output)));
const parts = join(TARGET, 'forms', 'parts');
mkdirSync(parts, { recursive: true });
readdirSync(parts).filter(part => !built.has(part)).forEach(part => rmSync(join(parts, part)));

for (const file of files.filter(file => !BUNDLED.includes(extname(file)))) {
  mkdirSync(dirname(join(TARGET, file)), { recursive: true });
  copyFileSync(join(PAGES, file), join(TARGET, file));
}
writeFileSync(join(TARGET, 'forms', 'licences.txt'), licencesOf(Object.keys(metafile.inputs), HERE));
// For the bill of materials, which Maven makes later: bill.mjs.
writeFileSync(join(TARGET, '..', '..', 'bundled-components.json'), JSON.stringify(componentsOf(Object.keys(metafile.inputs), HERE)));
