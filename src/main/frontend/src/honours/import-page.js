import { element } from '../elements.js';
import { fileField } from '../file-field.js';
import { sendSheet } from '../files/send-sheet.js';
import { button, table } from '../organisation/parts.js';
import { tell } from '../work/notice.js';

const IMPORTS = '/api/honours/imports';

/** The titles of the years before, from one Excel file: first what is wrong with it, then all of it or nothing. */
export class ImportPage {

  constructor() {
    this.title = '导入以往荣誉';
    this.result = element('div', { class: 'place', tabindex: '-1' });
    this.file = fileField({ id: 'import-file', accept: '.xlsx', onChange: () => this.preview() });
  }

  async open() {
    return element('section', { class: 'sheet' },
      element('p', { class: 'back' }, element('a', { href: '#/' }, '← 返回荣誉列表')),
      element('h1', {}, '导入以往荣誉'),
      element('p', {}, '使用本系统之前获得的荣誉，填在一份 Excel 中一次导入，推荐时用来核对省级以上荣誉和重复推荐。先检查、后导入；有一处错误就全部不导入。身份证号只保存为不可还原的校验值。'),
      element('div', { class: 'deeds' }, element('a', { class: 'uc-button', href: `${IMPORTS}/template`, download: true }, '下载模板')),
      element('h2', {}, element('label', { for: 'import-file' }, '选择填好的文件')), this.file.node, this.result);
  }

  async preview() {
    const [file] = this.file.input.files;
    if (!file) {
      return;
    }
    this.show(element('p', { class: 'loading', role: 'status' }, '正在检查…'));
    await this.telling(async () => {
      const { rows, errors } = await sendSheet(`${IMPORTS}/preview`, file);
      this.show(...errors.length > 0
        ? [element('p', { class: 'form-error', role: 'alert' }, `${file.name} 有 ${errors.length} 处错误，没有导入任何内容。请在文件中更正后重新选择。`),
          table('错误', ['工作表', '行', '列', '错误'], errors.map(({ sheet, row, column, message }) =>
            [sheet || '—', row ? `第 ${row} 行` : '—', column || '—', message]), 'errors')]
        : [element('p', { role: 'status' }, `${file.name} 检查通过，共 ${rows} 项，尚未导入。`),
          element('div', { class: 'deeds' }, button(`导入 ${rows} 项荣誉`, () => this.apply(file), 'uc-primary'))]);
    });
  }

  apply(file) {
    return this.telling(async () => {
      const { numbers } = await sendSheet(IMPORTS, file);
      tell(`已导入 ${numbers.length} 项荣誉。`);
      location.hash = '#/';
    });
  }

  async telling(deed) {
    try {
      await deed();
    } catch (problem) {
      this.show(element('p', { class: 'form-error', role: 'alert' }, problem.errors?.[0]?.message ?? problem.detail));
    }
  }

  show(...content) {
    this.result.replaceChildren(...content);
    this.result.focus();
  }
}
