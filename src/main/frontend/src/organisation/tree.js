import { api } from '../api.js';
import { element } from '../elements.js';
import { address, path } from './route.js';

const UNITS = '/api/organisation/units';
const PAGE = 100;

/** The unions of the own subtree: opened branch by branch, or searched. */
export class Tree {

  constructor(root) {
    this.root = root;
    this.branches = new Map();
    this.text = '';
    this.list = element('div', {});
    this.input = element('input', { class: 'search', type: 'search', placeholder: '查找工会名称或编码',
      'aria-label': '查找工会名称或编码', onInput: () => this.typed() });
    this.summary = element('summary');
    this.box = element('details', { class: 'tree-box', open: innerWidth >= 768 }, this.summary, this.input, this.list);
  }

  /** Shows the tree where the page has a use for it. */
  show(place, route) {
    this.route = route;
    if (!route.tab.tree) {
      place.replaceChildren();
      return;
    }
    if (!this.box.isConnected) {
      place.replaceChildren(this.box);
    }
    if (innerWidth < 768) {
      this.box.open = false;
    }
    this.draw();
  }

  /** Unions have changed: what is open is asked for again. */
  forget() {
    this.stale = true;
  }

  typed() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.text = this.input.value.trim();
      this.draw();
    }, 250);
  }

  async draw() {
    const turn = this.turn = (this.turn ?? 0) + 1;
    // The union that is looked at may be far down in the list, among those that are not shown yet.
    this.summary.textContent = '选择其他工会';
    try {
      const drawn = this.text ? await this.found() : await this.grown();
      if (turn === this.turn) {
        this.list.replaceChildren(...drawn);
      }
    } catch (problem) {
      this.list.replaceChildren(element('p', { class: 'none', role: 'alert' }, problem.detail));
    }
  }

  async found() {
    const { items, next } = await api.get(path(UNITS, { q: this.text, limit: PAGE }));
    if (items.length === 0) {
      return [element('p', { class: 'none', role: 'status' }, '没有找到符合的工会。')];
    }
    return [element('ul', { class: 'tree' }, ...items.map(unit => element('li', {}, element('div', { class: 'row' },
      this.link(unit, `${unit.code} · ${unit.parentName ?? ''}`))))),
    next && element('p', { class: 'none' }, `只列出前 ${PAGE} 个，请输入更多文字。`)].filter(Boolean);
  }

  async grown() {
    if (this.stale) {
      this.stale = false;
      this.top = null;
      for (const code of [...this.branches.keys()]) {
        this.branches.delete(code);
        await this.open(code).catch(() => {});
      }
    }
    this.top ??= (await api.get(`${UNITS}/${encodeURIComponent(this.root)}`)).unit;
    if (!this.branches.has(this.root)) {
      await this.open(this.root);
    }
    return [element('ul', { class: 'tree' }, this.branch(this.top))];
  }

  async open(code) {
    const items = this.branches.get(code)?.items ?? [];
    const page = await api.get(path(UNITS, { parent: code, limit: PAGE, after: items.at(-1)?.code }));
    this.branches.set(code, { items: [...items, ...page.items], next: page.next });
  }

  branch(unit) {
    const opened = this.branches.get(unit.code);
    const turn = unit.children > 0 ? element('button', { type: 'button', class: 'turn', 'aria-expanded': String(Boolean(opened)),
      'aria-label': `${opened ? '收起' : '展开'}${unit.name}`, onClick: () => this.toggle(unit.code) }, opened ? '▾' : '▸')
      : element('span', { class: 'leaf' });
    return element('li', {}, element('div', { class: 'row' }, turn, this.link(unit)),
      opened && unit.children > 0 && element('ul', { class: 'tree' }, ...opened.items.map(child => this.branch(child)),
        opened.next && element('li', {}, element('button', { type: 'button', class: 'plain',
          onClick: async () => { await this.open(unit.code); this.draw(); } }, '显示更多…'))));
  }

  async toggle(code) {
    if (!this.branches.delete(code)) {
      await this.open(code);
    }
    await this.draw();
    this.list.querySelector(`.row:has([href*="/${code}"]) .turn`)?.focus();
  }

  link(unit, more = '') {
    const current = unit.code === this.route.id;
    if (current) {
      this.summary.textContent = `${unit.name}（选择其他工会）`;
    }
    return element('a', { href: address(this.route.tab.id, unit.code), 'aria-current': current && 'true' }, unit.name,
      more && element('small', {}, more));
  }
}
