import { api } from '../api.js';
import { openDialog } from '../dialog.js';
import { element } from '../elements.js';
import { table } from '../organisation/parts.js';
import { exact } from './amounts.js';
import { query, recordAddress } from './route.js';

const PAGE_SIZE = 20;

/** What is behind a figure: the records, who entered it, or what it is made of. */
export class CellDialog {

  /**
   * @param {object} wish table, union, from, until, season
   * @param {boolean} [kept] whether the figure stands in a report, which the records may have left behind
   */
  constructor(wish, row, column, kept = false) {
    Object.assign(this, { wish, row, column, kept });
    this.place = element('div', { class: 'place', tabindex: '-1' });
  }

  async open() {
    this.dialog = openDialog(`${this.row.name}：${this.column.group} · ${this.column.label}`, [
      this.kept && element('p', { class: 'hint' }, '下列来源按现在的记录列出；记录在报表留存以后有变化的，与报表的数不同。'), this.place,
      element('div', { class: 'uc-buttons' }, element('button', { type: 'button', class: 'uc-button', onClick: () => this.dialog.close() }, '关闭'))].filter(Boolean),
    { wide: true });
    await this.fill(this.column.id, undefined);
  }

  async fill(column, after) {
    const { table: name, ...period } = this.wish;
    try {
      const cell = await api.get(`/api/statistics/tables/${name}/cells${query({ ...period, row: this.row.key, column, after, limit: PAGE_SIZE })}`);
      this.show(cell, column, after);
    } catch (problem) {
      this.place.replaceChildren(element('p', { class: 'form-error', role: 'alert' }, problem.detail));
    }
  }

  show(cell, column, after) {
    this.place.replaceChildren(...[
      column !== this.column.id && element('p', { class: 'back' }, element('button', { type: 'button', class: 'link',
        onClick: () => this.fill(this.column.id) }, '← 返回组成项目')),
      element('p', {}, `${cell.title}：`, element('strong', {}, exact(cell.value, cell.unit))),
      element('p', { class: 'hint' }, `口径：${cell.rule}`),
      cell.parts.length > 0 && this.parts(cell),
      cell.items.length > 0 && records(cell),
      cell.kind === 'FIGURE' && cell.items.length === 0 && element('p', { class: 'hint' }, '没有记录。'),
      cell.entries.length > 0 && entries(cell),
      cell.kind === 'ENTERED' && cell.entries.length === 0 && element('p', { class: 'hint' }, '由工会填报，尚未填写。'),
      (cell.next || after) && element('nav', { class: 'paging', 'aria-label': '翻页' },
        after && element('button', { type: 'button', class: 'uc-button', onClick: () => this.fill(column) }, '第一页'),
        cell.next && element('button', { type: 'button', class: 'uc-button', onClick: () => this.fill(column, cell.next) }, '下一页')),
    ].filter(Boolean));
  }

  parts(cell) {
    return table('组成项目', ['项目', '数值'], cell.parts.map(part => [
      element('button', { type: 'button', class: 'link', onClick: () => this.fill(part.column) },
        `${part.sign < 0 ? '减：' : ''}${part.title}`), exact(part.value, part.unit)]), 'behind');
  }
}

function records(cell) {
  return table('记录', ['编号', '内容', '工会', '计入'], cell.items.map(item => {
    const address = recordAddress(item.record);
    return [address ? element('a', { href: address, target: '_blank', rel: 'noopener' }, item.record) : item.record ?? '—', item.title,
      item.unionName ?? item.union, exact(item.amount, cell.unit)];
  }), 'behind');
}

function entries(cell) {
  return table('填报', ['工会', '数值', '来源', '填报人', '时间'], cell.entries.map(entry => [entry.unionName, exact(entry.amount, cell.unit),
    entry.source, entry.enteredBy, entry.enteredAt.slice(0, 16).replace('T', ' ')]), 'behind');
}
