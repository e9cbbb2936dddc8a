import { run } from '../shell.js';
import { HonourPage } from './honour-page.js';
import { ImportPage } from './import-page.js';
import { ListPage } from './list-page.js';
import { parse } from './route.js';

const PAGES = { list: ListPage, honour: HonourPage, import: ImportPage };

/** The register of honours. What was searched for stays while one of them is looked at. */
run({ pages: PAGES, parse, deskOf: me => ({ me, wish: {} }), back: '返回荣誉列表' });
