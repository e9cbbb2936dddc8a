import { run } from '../shell.js';
import { ListPage } from './list-page.js';
import { parse } from './route.js';
import { RunPage } from './run-page.js';

/** 办理历史. What was searched for stays while a case is looked at. */
run({ pages: { list: ListPage, run: RunPage }, parse, deskOf: me => ({ me, wish: {} }), back: '返回办理历史' });
