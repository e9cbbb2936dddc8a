import { api } from '../api.js';
import { element } from '../elements.js';
import { empty, table } from '../organisation/parts.js';
import { reportAddress } from './route.js';
import { tabs } from './table-page.js';

/** The reports of the own union and of those below it. */
export class ReportsPage {

  constructor() {
    this.title = '已签报的统计表';
  }

  async open() {
    const { items } = await api.get('/api/statistics/reports');
    return element('div', {}, tabs('reports'), element('h1', {}, this.title),
      element('p', { class: 'hint' }, '报表一经生成即留存，由填表人、审核人、负责人依次签字后锁定；锁定后只能办理更正。'),
      items.length === 0 ? empty(element('p', {}, '还没有报表。经办人在各统计表页面“生成报表并签报”。'))
        : table('报表', ['编号', '统计表', '填报单位', '统计期', '状态'], items.map(item => [
          element('a', { href: reportAddress(item.number), class: 'number' }, item.number), item.title, item.unionName,
          `${item.from} 至 ${item.until}`, element('span', { class: `state ${item.state}` }, item.stateName)]), 'reports'));
  }
}
