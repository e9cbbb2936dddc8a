import { api } from './api.js';
import { ask, asked } from './asking.js';
import { element } from './elements.js';
import { keep } from './files/keep.js';
import { tell } from './work/notice.js';

/** Taking a case out is a right of its own, beside the auditors'. @param {{roles: string[]}} me */
export function mayTakeOut({ roles }) {
  return ['auditor', 'exporter'].some(role => roles.includes(role));
}

/**
 * The button that packs a case into one file, for whoever may; nothing for anybody else.
 *
 * @param {{roles: string[]}} me
 * @param {string} number of the case
 */
export function dossierButton(me, number) {
  return mayTakeOut(me) && element('button', { type: 'button', class: 'uc-button', onClick: () => takeOut(number) }, '导出卷宗');
}

async function takeOut(number) {
  const reason = element('input', { id: 'dossier-reason', name: 'reason', maxlength: '100', autocomplete: 'off' });
  const file = await ask('导出卷宗', [
    element('p', {}, `把 ${number} 的办理材料、决定、附件和操作记录装入一个文件，可用校验命令核对有无改动。只装入您有权查阅的材料。`),
    asked('dossier-reason', '用途', reason, '5 至 100 字，不写个人信息。谁在何时为何导出，记入办理记录。'),
  ], '导出', () => api.file(`/api/audit/cases/${encodeURIComponent(number)}/dossier`, { reason: reason.value }));
  if (file) {
    keep(file);
    tell(`已导出：${file.name}。卷宗含个人信息，请妥善保管。`);
  }
}
