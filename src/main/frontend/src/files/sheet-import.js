import { element } from '../elements.js';
import { fileField } from '../file-field.js';
import { button, table } from '../organisation/parts.js';
import { sendSheet } from './send-sheet.js';

/** Takes in an Excel file: first what is wrong with it, by row and column, then all of it or nothing. */
export class SheetImport {

  /**
   * @param {string} path takes the file, and below it `preview` looks at it
   * @param {(preview: object) => {found: string, deed: string}} words what the file holds, and what is done with it
   * @param {(applied: object) => void} done
   */
  constructor(path, words, done) {
    Object.assign(this, { path, words, done });
    this.result = element('div', { class: 'place', tabindex: '-1' });
    this.file = fileField({ id: 'import-file', accept: '.xlsx', onChange: () => this.preview() });
  }

  nodes() {
    return [element('h2', {}, element('label', { for: 'import-file' }, '选择填好的文件')), this.file.node, this.result];
  }

  async preview() {
    const [file] = this.file.input.files;
    if (!file) {
      return;
    }
    this.show(element('p', { class: 'loading', role: 'status' }, '正在检查…'));
    await this.telling(async () => {
      const preview = await sendSheet(`${this.path}/preview`, file);
      this.show(...preview.errors.length > 0 ? wrong(file, preview.errors) : this.passed(file, this.words(preview)));
    });
  }

  passed(file, { found, deed }) {
    return [element('p', { role: 'status' }, `${file.name} 检查通过，${found}，尚未导入。`),
      element('div', { class: 'deeds' }, button(deed, () => this.apply(file), 'uc-primary'))];
  }

  apply(file) {
    return this.telling(async () => this.done(await sendSheet(this.path, file)));
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

function wrong(file, errors) {
  return [element('p', { class: 'form-error', role: 'alert' }, `${file.name} 有 ${errors.length} 处错误，没有导入任何内容。请在文件中更正后重新选择。`),
    table('错误', ['工作表', '行', '列', '错误'], errors.map(({ sheet, row, column, message }) =>
      [sheet || '—', row ? `第 ${row} 行` : '—', column || '—', message]), 'errors')];
}
