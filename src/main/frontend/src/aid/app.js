import { api } from '../api.js';
import { run } from '../shell.js';
import { ApplicationsPage } from './applications-page.js';
import { CasePage } from './case-page.js';
import { FilePage } from './file-page.js';
import { HouseholdPage } from './household-page.js';
import { HouseholdsPage } from './households-page.js';
import { NeedPage } from './need-page.js';
import { NeedsPage } from './needs-page.js';
import { parse } from './route.js';
import { TemporaryPage } from './temporary-page.js';

const PAGES = { applications: ApplicationsPage, needs: NeedsPage, temporary: TemporaryPage, households: HouseholdsPage, case: CasePage,
  need: NeedPage, household: HouseholdPage, file: FilePage };

// 送温暖 is given in its campaigns.
const OF_CAMPAIGNS = '08';

async function deskOf(me) {
  const kinds = await api.get('/api/code-lists/aid');
  return { me, wish: {}, kinds: kinds.filter(({ code }) => code !== OF_CAMPAIGNS).map(({ code, label }) => [code, label]) };
}

/** 常年帮扶. What was looked for stays while one of the applications is looked at. */
run({ pages: PAGES, parse, deskOf, back: '返回常年帮扶' });
