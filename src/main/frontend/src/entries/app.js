import { run } from '../shell.js';
import { EntryPage } from './entry-page.js';
import { ListPage } from './list-page.js';

/** 自荐、互荐的办理: what the public has sent to this union. */
run({ pages: { list: ListPage, entry: EntryPage }, deskOf: me => ({ me }), back: '返回列表',
  parse: hash => {
    const [first, second] = hash.slice(2).split('/').map(decodeURIComponent);
    return first === 'entry' && second ? { page: 'entry', receipt: second } : { page: 'list', state: first || 'RECEIVED' };
  } });
