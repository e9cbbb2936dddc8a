import { run } from '../shell.js';
import { HoldPage } from './hold-page.js';
import { ListPage } from './list-page.js';
import { MinutesPage } from './minutes-page.js';
import { parse } from './route.js';

const PAGES = { list: ListPage, hold: HoldPage, minutes: MinutesPage };

/** Starts the page of the meetings. */
export function begin() {
  return run({ pages: PAGES, parse, deskOf: me => ({ me, wish: {} }), back: '返回会议列表' });
}
