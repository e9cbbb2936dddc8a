import { api } from '../api.js';
import { run } from '../shell.js';
import { CasePage } from './case-page.js';
import { ListPage } from './list-page.js';
import { parse } from './route.js';

const PAGES = { list: ListPage, case: CasePage };

/** 举报办理. What was looked for stays while one of the tip-offs is looked at. */
run({ pages: PAGES, parse, back: '返回举报办理', deskOf: async me => ({ me, wish: {}, matters: (await api.get('/api/public/tipoffs/matters')).items }) });
