import { run } from '../shell.js';
import { KeysPage } from './keys-page.js';

/** Starts the page of the keys. */
export function begin() {
  return run({ pages: { keys: KeysPage }, parse: () => ({ page: 'keys' }), deskOf: me => ({ me }), back: '重新打开本页' });
}
