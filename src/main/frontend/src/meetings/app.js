import { run } from '../shell.js';
import { HoldPage } from './hold-page.js';
import { ListPage } from './list-page.js';
import { MinutesPage } from './minutes-page.js';
import { parse } from './route.js';

const PAGES = { list: ListPage, hold: HoldPage, minutes: MinutesPage };

/** The page of the meetings: what waits for one, recording one, and what was decided. */
run({ pages: PAGES, parse, deskOf: me => ({ me, wish: {} }), back: '返回会议列表' });
