import { confirmed } from '../dialog.js';
import { element } from '../elements.js';
import { fileField } from '../file-field.js';
import { sendSheet } from '../files/send-sheet.js';
import { tell } from '../work/notice.js';
import { button, table } from './parts.js';
import { showSlips } from './slip.js';

const IMPORTS = '/api/organisation/imports';

/** Units and accounts from one Excel file: first what it would do, then all of it or nothing. */
export class ImportsPage {

  constructor(desk) {
    this.desk = desk;
    this.result = element('div', { class: 'place', tabindex: '-1' });
    this.file = fileField({ id: 'import-file', accept: '.xlsx', onChange: () => this.preview() });
  }

  async open() {
    return element('section', { class: 'sheet' },
      element('h1', {}, '批量导入'),
      element('p', {}, '首次启用或换届时，把工会和人员填在一份 Excel 中，一次导入。先检查、后导入；有一处错误就全部不导入。'),
      element('div', { class: 'deeds' },
        element('a', { class: 'uc-button', href: `${IMPORTS}/template`, download: true }, '下载模板'),
        element('a', { class: 'uc-button', href: '/api/organisation/exports/units', download: true }, '导出工会'),
        element('a', { class: 'uc-button', href: '/api/organisation/exports/accounts', download: true }, '导出账号')),
      element('h2', {}, element('label', { for: 'import-file' }, '选择填好的文件')),
      this.file.node, this.result);
  }

  async preview() {
    const [file] = this.file.input.files;
    if (!file) {
      return;
    }
    this.tell(element('p', { class: 'loading', role: 'status' }, '正在检查…'));
    try {
      this.show(await sendSheet(`${IMPORTS}/preview`, file), file);
    } catch (problem) {
      this.tell(element('p', { class: 'form-error', role: 'alert' }, problem.errors?.[0]?.message ?? problem.detail));
    }
  }

  show({ units, accounts, errors }, file) {
    if (errors.length > 0) {
      this.tell(element('p', { class: 'form-error', role: 'alert' }, `${file.name} 有 ${errors.length} 处错误，没有导入任何内容。请在文件中更正后重新选择。`),
        table('错误', ['工作表', '行', '列', '错误'], errors.map(({ sheet, row, column, message }) =>
          [sheet, row ? `第 ${row} 行` : '—', column || '—', message]), 'errors'));
      return;
    }
    const found = [element('p', {}, `${file.name} 检查通过，尚未导入。`)];
    if (units.length > 0) {
      found.push(element('h2', {}, `新设工会 ${units.length} 个`), table('新设工会', ['编码', '名称', '层级', '上级'],
        units.map(unit => [unit.code, unit.name, unit.tierLabel, unit.parent]), 'errors units'));
    }
    if (accounts.length > 0) {
      found.push(element('h2', {}, `开立账号 ${accounts.length} 个`), table('开立账号', ['账号', '姓名', '工会', '岗位'],
        accounts.map(account => [account.login, account.name, account.union, account.roles.join('、') || '—']), 'errors'));
    }
    this.tell(...found, element('div', { class: 'deeds' }, button(`导入 ${units.length} 个工会、${accounts.length} 个账号`,
      () => this.apply(file), 'uc-primary')));
  }

  async apply(file) {
    if (!await confirmed('导入', '导入后立即生效，并为每个新账号生成一次性密码，密码只显示一次。', '导入')) {
      return;
    }
    try {
      const done = await sendSheet(IMPORTS, file);
      this.desk.tree.forget();
      if (done.slips.length > 0) {
        await showSlips(done.slips, { more: [element('a', { class: 'uc-button', download: '一次性密码.xlsx',
          href: `data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,${done.workbook}` }, '下载 Excel')] });
      }
      tell(`已导入 ${done.units} 个工会、${done.accounts} 个账号。`);
      this.desk.again();
    } catch (problem) {
      this.tell(element('p', { class: 'form-error', role: 'alert' }, problem.errors?.[0]?.message ?? problem.detail));
    }
  }

  tell(...content) {
    this.result.replaceChildren(...content);
    this.result.focus();
  }
}
