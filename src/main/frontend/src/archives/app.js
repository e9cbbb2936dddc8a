import { run } from '../shell.js';
import { CardPage } from './card-page.js';
import { ChangePage, ChangesPage, ChangingPage } from './change-pages.js';
import { ListPage } from './list-page.js';
import { parse } from './route.js';

const PAGES = { list: ListPage, card: CardPage, changes: ChangesPage, change: ChangePage, changing: ChangingPage };

/** The page of the registry. What was searched for stays while a card is looked at. */
run({ pages: PAGES, parse, deskOf: me => ({ me, wish: {} }), back: '返回档案列表' });
