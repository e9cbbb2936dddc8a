import { api } from '../api.js';
import { run } from '../shell.js';
import { EntriesPage } from './entries-page.js';
import { ReportPage } from './report-page.js';
import { ReportsPage } from './reports-page.js';
import { ReturnsPage } from './returns-page.js';
import { parse } from './route.js';
import { TablePage } from './table-page.js';

const PAGES = { table: TablePage, entries: EntriesPage, reports: ReportsPage, report: ReportPage, returns: ReturnsPage };

/** The three tables. The period asked for stays while one goes from page to page. */
run({ pages: PAGES, parse, back: '返回统计报表',
  deskOf: async me => ({ me, wish: {}, tables: (await api.get('/api/statistics/tables')).items }) });
