import { api } from '../api.js';
import { confirmed } from '../dialog.js';
import { tell } from '../work/notice.js';

/** 临时救助转正: the application for an archive begins with what the record tells. */
export async function convert(number) {
  if (await confirmed('临时救助转正', `将用临时救助档案 ${number} 的本人信息起草困难职工申报表，按建档程序办理；认定后即为在档困难职工。`, '起草申报表')) {
    await api.post(`/api/aid/temporary-records/${encodeURIComponent(number)}/conversion`, {})
      .then(() => location.assign('/work/#/start/application'), problem => tell(problem.detail, { wrong: true }));
  }
}
