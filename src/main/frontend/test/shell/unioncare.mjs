import { readFileSync } from 'node:fs';

const HERE = new URL('../../../resources/META-INF/resources/webjars/camunda/app/unioncare/', import.meta.url);

/** A script that lies over the engine's pages. Older Nodes take a file outside of this package for no module. */
export function script(name) {
  return import(`data:text/javascript,${encodeURIComponent(readFileSync(new URL(name, HERE), 'utf8'))}`);
}
