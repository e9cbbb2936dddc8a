import { run } from '../shell.js';
import { HeadsPage } from './heads-page.js';

/** 链头与校验, of auditors. */
run({ pages: { heads: HeadsPage }, parse: () => ({ page: 'heads' }), deskOf: me => ({ me }), back: '重新打开本页' });
