import { api } from '../api.js';
import { element } from '../elements.js';
import { SheetImport } from '../files/sheet-import.js';
import { tell } from '../work/notice.js';
import { campaignAddress, campaignPath } from './route.js';

/** What civil affairs answer of the households on file, from one Excel file. */
export class ComparisonPage {

  constructor(desk, { number }) {
    this.number = number;
    this.title = '民政比对结果';
    this.sheet = new SheetImport(campaignPath(number, 'comparisons'),
      ({ rows, differing }) => ({ found: `共 ${rows} 户，其中不一致 ${differing} 户`, deed: `导入 ${rows} 户的比对结果` }),
      ({ rows, differing }) => {
        tell(`已导入 ${rows} 户的比对结果，不一致的 ${differing} 户走访时逐户核实。`);
        location.hash = campaignAddress(number);
      });
  }

  async open() {
    const campaign = await api.get(campaignPath(this.number));
    return element('section', { class: 'sheet' },
      element('p', { class: 'back' }, element('a', { href: campaignAddress(this.number) }, '返回活动')),
      element('h1', {}, `${campaign.title}：民政比对结果`),
      element('p', {}, '民政部门核对后，每户填一行：一致，或者不一致和不一致的事项。先检查、后导入；有一处错误就全部不导入。同一档案再次导入的，以后一次为准；不一致的家庭，走访时须写明核实情况。'),
      element('div', { class: 'deeds' }, element('a', { class: 'uc-button', href: '/api/campaigns/comparison-template', download: true }, '下载模板')),
      ...this.sheet.nodes());
  }
}
