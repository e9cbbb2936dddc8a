import { api } from '../api.js';
import { element } from '../elements.js';
import { button } from '../organisation/parts.js';
import { clean, section } from '../payments/parts.js';
import { tell } from '../work/notice.js';
import { allowances } from './parts.js';

const FORM = '/api/forms/aid-application';
const SUM = /^\d{1,8}(\.\d{1,2})?$/;
const FILL = '/work/#/start/aid-application';

/** Before an application is filed: what the household has had this year and what the rules leave it. */
export class FilePage {

  constructor(desk, { archive }) {
    this.desk = desk;
    this.archive = archive;
    this.title = '登记帮扶申请';
    this.found = element('div', { 'aria-live': 'polite' });
    this.wrong = element('p', { class: 'form-error', role: 'alert' });
  }

  async open() {
    const input = (id, more) => element('input', { id, autocomplete: 'off', spellcheck: 'false', ...more });
    this.fields = { archive: input('archive', { value: this.archive, maxlength: '40' }), ownPart: input('ownPart', { inputmode: 'decimal', maxlength: '12' }),
      studentIdNumber: input('studentIdNumber', { maxlength: '18' }) };
    const form = element('form', { class: 'filters', novalidate: true, 'aria-label': '查询限额' }, field('archive', '档案号', this.fields.archive),
      field('ownPart', '医疗自付金额（元，可不填）', this.fields.ownPart), field('studentIdNumber', '受助学生身份证号（可不填）', this.fields.studentIdNumber),
      element('div', { class: 'filter' }, element('button', { class: 'uc-button' }, '查询已享受的帮扶和限额')));
    form.addEventListener('submit', event => {
      event.preventDefault();
      return this.look();
    });
    if (this.archive) {
      await this.look();
    }
    return element('article', { class: 'card' }, element('p', { class: 'back' }, element('a', { href: '#/applications' }, '← 返回帮扶申请')),
      element('h1', {}, '登记帮扶申请'), section('已建档的家庭', element('p', { class: 'hint' }, '先查询该户本年已享受的帮扶和各类限额，再填写申请。'), form,
        this.wrong, this.found, element('div', { class: 'deeds' }, button('填写申请', () => this.fill(this.fields.archive.value.trim()), 'uc-primary'))),
      section('没有建档、遭遇突发困难的', element('p', { class: 'hint' }, '登记临时救助，只能使用工会经费；长期困难的，请先申请建档。'),
        element('div', { class: 'deeds' }, button('登记临时救助', () => this.fill()))));
  }

  async look() {
    this.wrong.textContent = '';
    try {
      const values = clean(Object.fromEntries(Object.entries(this.fields).map(([name, control]) => [name, control.value.trim()])));
      if (values.ownPart && !SUM.test(values.ownPart)) {
        this.found.replaceChildren();
        this.wrong.textContent = '自付金额应为数字，最多两位小数';
        return;
      }
      const help = await api.post('/api/aid/allowances', { ...values, ...values.ownPart && { ownPart: Number(values.ownPart) } });
      this.found.replaceChildren(element('p', {}, `${help.name ?? ''}　${help.household}　${help.year} 年度`), allowances(help.lines, help.year));
    } catch (problem) {
      this.found.replaceChildren();
      this.wrong.textContent = problem.errors?.map(({ message }) => message).join('；') || problem.detail;
    }
  }

  // What was begun is not written over.
  async fill(archive) {
    const { draftSavedAt } = await api.get(FORM);
    if (!draftSavedAt) {
      await api.put(`${FORM}/draft`, archive === undefined ? { onFile: false, kind: '12' } : { onFile: true, archive });
    } else {
      tell('您有一份尚未提交的申请，已为您打开，请先提交或者清除。');
    }
    location.assign(FILL);
  }
}

function field(id, label, control) {
  return element('div', { class: 'filter' }, element('label', { for: id }, label), control);
}
