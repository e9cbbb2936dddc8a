import { element } from '../elements.js';
import { SheetImport } from '../files/sheet-import.js';
import { tell } from '../work/notice.js';

const IMPORTS = '/api/honours/imports';

/** The titles of the years before, from one Excel file. */
export class ImportPage {

  constructor() {
    this.title = '导入以往荣誉';
    this.sheet = new SheetImport(IMPORTS, ({ rows }) => ({ found: `共 ${rows} 项`, deed: `导入 ${rows} 项荣誉` }), ({ numbers }) => {
      tell(`已导入 ${numbers.length} 项荣誉。`);
      location.hash = '#/';
    });
  }

  async open() {
    return element('section', { class: 'sheet' },
      element('p', { class: 'back' }, element('a', { href: '#/' }, '← 返回荣誉列表')),
      element('h1', {}, '导入以往荣誉'),
      element('p', {}, '使用本系统之前获得的荣誉，填在一份 Excel 中一次导入，推荐时用来核对省级以上荣誉和重复推荐。先检查、后导入；有一处错误就全部不导入。身份证号只保存为不可还原的校验值。'),
      element('div', { class: 'deeds' }, element('a', { class: 'uc-button', href: `${IMPORTS}/template`, download: true }, '下载模板')),
      ...this.sheet.nodes());
  }
}
