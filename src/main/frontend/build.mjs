// Bundles what the browser gets: our own pages, and every file below src/public under the same path; scripts and style
// sheets are bundled with what they import, anything else is copied as it is. Called by Maven, quiet unless something fails.
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { ownWords } from './build/own-words.mjs';
import { licencesOf } from './build/licences.mjs';
import { componentsOf } from './build/materials.mjs';
import { pagesIn, writePages } from './build/pages.mjs';

const HERE = import.meta.dirname;
const SOURCE = join(HERE, 'src');
const PUBLIC = join(SOURCE, 'public');
const TARGET = join(HERE, '..', '..', '..', 'target', 'classes', 'static');
const BUNDLED = ['.js', '.css'];

const pages = pagesIn(SOURCE);
const files = readdirSync(PUBLIC, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => relative(PUBLIC, join(entry.parentPath ?? entry.path, entry.name)));
const isBundled = file => BUNDLED.includes(extname(file));
const entryPoints = [
  ...files.filter(isBundled).map(file => ({ in: join(PUBLIC, file), out: file.slice(0, -extname(file).length) })),
  ...pages.flatMap(({ folder, script, style }) => [{ in: script, out: `${folder}/main` }, { in: style, out: `${folder}/page` }]),
];

const { metafile } = await build({
  absWorkingDir: HERE,
  entryPoints,
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

for (const file of files.filter(file => !isBundled(file))) {
  mkdirSync(dirname(join(TARGET, file)), { recursive: true });
  copyFileSync(join(PUBLIC, file), join(TARGET, file));
}
writePages(pages, SOURCE, TARGET);
writeFileSync(join(TARGET, 'forms', 'licences.txt'), licencesOf(Object.keys(metafile.inputs), HERE));
// For the bill of materials, which Maven makes later: bill.mjs.
writeFileSync(join(TARGET, '..', '..', 'bundled-components.json'), JSON.stringify(componentsOf(Object.keys(metafile.inputs), HERE)));
