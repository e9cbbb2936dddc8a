import { api } from '../../api.js';
import { element } from '../../elements.js';
import { ListPage } from '../../history/list-page.js';
import { runsTable } from '../../history/parts.js';
import { listPath } from '../../history/route.js';
import { RunPage } from '../../history/run-page.js';
import { rememberUser } from '../../relogin.js';
import { rememberNow } from '../../today.js';
import { loading } from '../../work/notice.js';

const SHOWN = 10;
const address = id => `#/history/${encodeURIComponent(id)}`;

let wish = {};
let whoIsHere = null;

const PARTS = {
  list: desk => new ListPage(desk),
  run: desk => new RunPage(desk, { id: decodeURIComponent(location.hash.replace(/^#\/history\//, '').replace(/\?.*$/, '')) }),
  instance: (desk, { processInstanceId }) => new RunPage({ ...desk, back: null }, { id: processInstanceId }),
  flow: (desk, { processDefinitionId }) => new Recent({ flow: processDefinitionId.split(':')[0] }, '本流程最近办结的案件'),
  recent: () => new Recent({}, '最近办结的案件')
};

/**
 * Shows a part of the history in Cockpit.
 *
 * @param {keyof PARTS} name
 * @param {HTMLElement} place
 * @param {object} about what Cockpit says of the page: the flow or the case that it shows
 * @returns {Promise<() => void>} ends it
 */
export async function show(name, place, about) {
  styled();
  place.classList.add('uc-history');
  place.replaceChildren(loading());
  try {
    whoIsHere ??= api.get('/api/me', { quiet: true });
    const me = await whoIsHere;
    rememberUser(me.user);
    rememberNow(me.now);
    const desk = { me, address, back: '#/history', get wish() { return wish; }, set wish(other) { wish = other; } };
    const page = PARTS[name](desk, about);
    place.replaceChildren(await page.open());
    return () => page.destroy?.();
  } catch (problem) {
    place.replaceChildren(element('p', { class: 'empty', role: 'alert' },
      problem.status === 403 ? '办理历史供督查、审计人员查阅。' : problem.detail ?? '未能加载，请稍后重试。'));
    return () => {};
  }
}

/** What has ended last. */
class Recent {

  constructor(narrowed, title) {
    Object.assign(this, { narrowed, title });
  }

  async open() {
    const { items } = await api.get(listPath({ ...this.narrowed, limit: SHOWN }));
    return element('section', {}, element('h3', {}, this.title), runsTable(items, address),
      element('p', {}, element('a', { href: '#/history' }, '查询全部办理历史')));
  }
}

function styled() {
  if (!document.getElementById('uc-history-style')) {
    document.head.append(element('link', { id: 'uc-history-style', rel: 'stylesheet', href: '/history/cockpit.css' }));
  }
}
