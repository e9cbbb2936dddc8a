import { run } from '../shell.js';
import { BoardPage } from './board-page.js';
import { CasesPage } from './cases-page.js';
import { IncidentsPage } from './incidents-page.js';
import { ReassignmentsPage } from './reassignments-page.js';
import { parse } from './route.js';

const PAGES = { board: BoardPage, cases: CasesPage, incidents: IncidentsPage, reassignments: ReassignmentsPage };

/** The supervisors' board: how the cases below stand, where they wait, what has failed, and the lists behind it. */
run({ pages: PAGES, parse, back: '返回看板', deskOf: me => ({ me }) });
