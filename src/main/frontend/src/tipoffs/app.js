import { runForAll } from '../shell.js';
import { DoorPage } from './door-page.js';

/** 举报: one page without further addresses, so that no browser's history tells what somebody did here. */
runForAll({ pages: { door: DoorPage }, parse: () => ({ page: 'door' }), back: '返回举报页面' });
