import { runForAll } from '../shell.js';
import { BoardPage } from './board-page.js';
import { ListPage } from './list-page.js';

/** 表彰推荐公示: what hangs, one list, and objections to it. */
runForAll({ pages: { board: BoardPage, list: ListPage }, back: '返回公示首页',
  parse: hash => {
    const number = decodeURIComponent(hash.slice(2));
    return number ? { page: 'list', number } : { page: 'board' };
  } });
