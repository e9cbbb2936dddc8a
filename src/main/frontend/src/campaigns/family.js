import { api } from '../api.js';
import { ask } from '../asking.js';
import { tell } from '../work/notice.js';
import { Fields } from './fields.js';
import { campaignPath } from './route.js';

/** A family that is hit while the campaign is on enters, and its visit is given out at once. */
export async function askFamily({ campaign, union }) {
  const kinds = (await api.get('/api/code-lists/campaign-target')).filter(({ code }) => code !== 'ON_FILE')
    .map(({ code, label }) => [code, label]);
  const fields = new Fields([
    { key: 'kind', label: '对象类别', kind: 'choice', values: kinds, must: true },
    { key: 'name', label: '姓名', kind: 'text', max: 30, must: true },
    { key: 'idNumber', label: '身份证号', kind: 'text', max: 18, must: true },
    { key: 'phone', label: '联系电话', kind: 'text', max: 20, must: true },
    { key: 'address', label: '住址', kind: 'text', max: 120, must: true },
    { key: 'householdSize', label: '家庭人口', kind: 'whole', max: 2, must: true },
    { key: 'union', label: '走访工会编码', kind: 'text', max: 12, must: true, hint: '本工会或者下级工会' },
    { key: 'situation', label: '致困情况', kind: 'long', max: 500, must: true },
  ], { union });
  const household = await ask('增加走访对象', [fields.part()], '增加并派发走访', () =>
    fields.sent(async filled => (await api.post(campaignPath(campaign, 'families'), filled)).household));
  if (household) {
    tell(`已列入名单，户编号 ${household}，走访任务已派发。`);
  }
}
