// Called by Maven after it has made the bills of materials: adds the libraries that the browser's bundles hold.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withComponents } from './build/materials.mjs';

const TARGET = join(import.meta.dirname, '..', '..', '..', 'target');
const components = JSON.parse(readFileSync(join(TARGET, 'bundled-components.json'), 'utf8'));
const bills = [join(TARGET, 'bom.json'), join(TARGET, 'classes', 'META-INF', 'sbom', 'application.cdx.json')];
// Where Maven works offline, its plugin makes none.
for (const file of bills.filter(existsSync)) {
  writeFileSync(file, JSON.stringify(withComponents(JSON.parse(readFileSync(file, 'utf8')), components), null, 2));
}
