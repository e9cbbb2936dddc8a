import { FormHost } from '../../host/form-host.js';
import { Tasklist } from '../../host/tasklist.js';

/** Called by the script of host.html. */
export function open(camForm, services, node) {
  return new FormHost(new Tasklist(camForm, services), node).open();
}
