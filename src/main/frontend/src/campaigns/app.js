import { run } from '../shell.js';
import { ActivitiesPage } from './activities-page.js';
import { CampaignPage } from './campaign-page.js';
import { ComparisonPage } from './comparison-page.js';
import { HouseholdsPage } from './households-page.js';
import { ListPage } from './list-page.js';
import { NeedsPage } from './needs-page.js';
import { OpenPage } from './open-page.js';
import { parse } from './route.js';

const PAGES = { list: ListPage, open: OpenPage, campaign: CampaignPage, households: HouseholdsPage, activities: ActivitiesPage,
  comparison: ComparisonPage, needs: NeedsPage };

/** The campaigns: begun, watched live, drilled down to the household. */
run({ pages: PAGES, parse, deskOf: me => ({ me }), back: '返回活动列表' });
