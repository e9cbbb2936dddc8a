import { run } from '../shell.js';
import { KeysPage } from './keys-page.js';

/** The page of the keys. */
run({ pages: { keys: KeysPage }, parse: () => ({ page: 'keys' }), deskOf: me => ({ me }), back: '重新打开本页' });
