import { run } from '../shell.js';
import { AllocationPage } from './allocation-page.js';
import { ChoosePage } from './choose-page.js';
import { ListPage } from './list-page.js';
import { NominationPage } from './nomination-page.js';
import { OpenPage } from './open-page.js';
import { RoundPage } from './round-page.js';
import { parse } from './route.js';
import { StoriesPage } from './stories-page.js';

const PAGES = { list: ListPage, open: OpenPage, round: RoundPage, choose: ChoosePage, stories: StoriesPage,
  allocation: AllocationPage, nomination: NominationPage };

/** The rounds: deployed, watched, chosen from, told of. What was searched for stays while one of them is looked at. */
run({ pages: PAGES, parse, deskOf: me => ({ me, wish: {} }), back: '返回活动列表' });
