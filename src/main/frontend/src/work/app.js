import { api } from '../api.js';
import { run } from '../shell.js';
import { AlikePage } from './alike-page.js';
import { ListPage } from './list-page.js';
import { parse } from './route.js';
import { StartPage } from './start-page.js';
import { TaskPage } from './task-page.js';

const PAGES = { list: ListPage, task: TaskPage, start: StartPage, alike: AlikePage };

/** Who works here and which list was looked at last; the pages go on from it. */
class Desk {

  constructor(me) {
    this.me = me;
    this.list = parse('#/');
  }

  /** The server's instant: a browser's clock may be wrong, and the demonstration's is not today's. */
  async now() {
    const { now } = await api.get('/api/me');
    return now;
  }
}

run({ pages: PAGES, parse, deskOf: me => new Desk(me), back: '返回任务列表' });
