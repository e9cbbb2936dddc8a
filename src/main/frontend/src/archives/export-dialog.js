import { api } from '../api.js';
import { element } from '../elements.js';
import { keep } from '../files/keep.js';
import { tell } from '../work/notice.js';
import { ask, asked } from '../asking.js';

const USUAL = [['number', '档案编号'], ['case', '案号'], ['maskedName', '姓名（隐名）'], ['union', '建档工会'], ['state', '状态'],
  ['category', '困难类别'], ['householdSize', '家庭人数'], ['establishedOn', '建档日期'], ['contactCard', '联系卡编号']];
const PERSONAL = [['name', '姓名'], ['idNumber', '身份证号'], ['phone', '联系电话'], ['address', '现住址'], ['bankCard', '银行卡号']];

/** Which columns leave the system, and what for. The list is narrowed as it stands on the page. */
export class ExportDialog {

  constructor(wish) {
    this.wish = wish;
    this.boxes = new Map([...USUAL, ...PERSONAL].map(([name]) =>
      [name, element('input', { type: 'checkbox', name, checked: USUAL.some(([usual]) => usual === name) })]));
    this.bar = element('progress', { 'aria-label': '正在生成名单', hidden: true });
  }

  async open() {
    const reason = element('input', { id: 'purpose', maxlength: '100', autocomplete: 'off' });
    const narrowed = Object.values(this.wish).some(Boolean);
    const file = await ask('导出档案名单', [
      element('p', {}, narrowed ? '按当前查询条件导出，限本工会及下级工会。' : '导出本工会及下级工会的全部档案。'),
      this.group('常用列', USUAL), this.group('个人信息（确需时才选）', PERSONAL),
      asked('purpose', '用途', reason, '5 至 100 字。谁在何时为何导出了哪些内容，记入办理记录，并写在名单上。'), this.bar,
    ], '导出', () => this.load(reason.value));
    if (file) {
      keep(file);
      tell(`已导出：${file.name}。名单含工作信息，请妥善保管，用后销毁。`);
    }
  }

  group(title, columns) {
    return element('fieldset', { class: 'uc-choices' }, element('legend', {}, title),
      ...columns.map(([name, label]) => element('label', {}, this.boxes.get(name), label)));
  }

  async load(reason) {
    const columns = [...this.boxes].filter(([, box]) => box.checked).map(([name]) => name);
    const wish = Object.fromEntries(Object.entries(this.wish).filter(([, value]) => value));
    this.bar.hidden = false;
    try {
      return await api.file('/api/archives/exports', { ...wish, columns, reason });
    } finally {
      this.bar.hidden = true;
    }
  }
}
