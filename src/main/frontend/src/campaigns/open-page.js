import { api } from '../api.js';
import { element } from '../elements.js';
import { today } from '../today.js';
import { tell } from '../work/notice.js';
import { Fields } from './fields.js';
import { campaignAddress } from './route.js';

const FIELDS = [
  { key: 'title', label: '活动名称', kind: 'text', max: 60, must: true },
  { key: 'from', label: '开始日期', kind: 'date', must: true },
  { key: 'reports', label: '报表截止日期', kind: 'date', must: true, hint: '这一天及以前的走访计入统计表' },
  { key: 'until', label: '结束日期', kind: 'date', must: true, hint: '春节等节日当天；此后逐户核对有无遗漏' },
];

/** A clerk begins a campaign of the own union. */
export class OpenPage {

  constructor() {
    this.title = '发起送温暖活动';
  }

  async open() {
    const year = Number(today().slice(0, 4)) + (today().slice(5) > '07' ? 1 : 0);
    this.fields = new Fields(FIELDS, { title: `${year}年元旦、春节送温暖活动`, from: today() });
    return element('div', {}, element('p', { class: 'back' }, element('a', { href: '#/' }, '返回活动列表')), element('h1', {}, this.title),
      element('p', { class: 'hint' }, '发起后在任务“制定方案和预算”中填写预算和慰问标准；方案审批后，下级认定工会自动部署。'),
      this.fields.form('发起活动', async filled => {
        const { campaign } = await api.post('/api/campaigns', filled);
        tell(`活动已发起，编号 ${campaign}。`);
        location.hash = campaignAddress(campaign);
      }));
  }
}
