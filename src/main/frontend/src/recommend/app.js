import { runForAll } from '../shell.js';
import { BoardPage } from './board-page.js';
import { EntryPage } from './entry-page.js';

/** 自荐、互荐: the rounds that take them, and the form of one. */
runForAll({ pages: { board: BoardPage, entry: EntryPage }, back: '返回推荐首页',
  parse: hash => {
    const [round, kind] = hash.slice(2).split('/').map(decodeURIComponent);
    return round && kind ? { page: 'entry', round, kind } : { page: 'board' };
  } });
