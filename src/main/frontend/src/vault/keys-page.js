import { api } from '../api.js';
import { confirmed } from '../dialog.js';
import { element } from '../elements.js';
import { tell } from '../work/notice.js';
import { algorithmName, dayOf, percent } from './words.js';

const BETWEEN_LOOKS = 2000;

/** The versions of the keys, and how far their rotation is; looks again by itself while one runs. */
export class KeysPage {

  constructor() {
    this.title = '密钥管理';
    this.keys = element('div');
    this.progress = element('div', { 'aria-live': 'polite' });
    this.begin = element('button', { type: 'button', class: 'uc-button uc-primary', onClick: () => this.start() }, '开始轮换');
  }

  async open() {
    await this.fill();
    return element('div', {},
      element('div', { class: 'top' }, element('h1', {}, '密钥管理'), this.begin),
      element('p', { class: 'hint' }, '先在密钥文件中增加新版本并改 current，放到每个节点，再开始轮换。轮换期间照常办理，旧版本须保留到状态为“已停用”。'),
      element('section', { class: 'part' }, element('h2', {}, '密钥版本'), this.keys),
      element('section', { class: 'part' }, element('h2', {}, '轮换进度'), this.progress));
  }

  destroy() {
    clearTimeout(this.timer);
    this.left = true;
  }

  async fill() {
    const keys = await api.get('/api/vault/keys');
    this.keys.replaceChildren(versionsOf(keys));
    await this.show(keys.rotation);
  }

  async look() {
    await this.show(await api.get('/api/vault/rotations/current'));
  }

  async show(rotation) {
    this.progress.replaceChildren(rotation ? rotationOf(rotation) : element('p', { class: 'hint' }, '尚未进行过密钥轮换。'));
    const running = rotation?.state === 'RUNNING';
    this.begin.disabled = running;
    if (running && !this.left) {
      this.timer = setTimeout(() => this.again(), BETWEEN_LOOKS);
    } else if (this.running) {
      this.running = false;
      tell(`密钥轮换${rotation.stateName}`, { wrong: rotation.state !== 'FINISHED' });
      await this.fill();
    }
    this.running = running;
  }

  // The network may be away for a moment; what is shown stays until the next look.
  async again() {
    await this.look().catch(problem => {
      tell(`未能更新进度：${problem.detail}`, { wrong: true });
      this.timer = setTimeout(() => this.again(), BETWEEN_LOOKS * 5);
    });
  }

  async start() {
    if (!await confirmed('开始密钥轮换', '系统将用密钥文件中的当前版本重新加密全部内容。办理不受影响，可以随时离开本页。', '开始')) {
      return;
    }
    try {
      await api.post('/api/vault/rotations');
      tell('密钥轮换已开始');
    } catch (problem) {
      tell(problem.detail, { wrong: true });
      return;
    }
    this.running = true;
    await this.again();
  }
}

function versionsOf({ versions, index, ledger }) {
  return element('div', {},
    table('密钥版本', ['版本', '算法', '状态', '首次使用', '加密的行数'], versions.map(version => [
      `data.${version.version}`, algorithmName(version.algorithm), stateOf(version), dayOf(version.firstUsed),
      version.rows.toLocaleString('zh-CN')])),
    element('p', { class: 'hint' }, `查重与查询（index）：${algorithmName(index)}　办理记录摘要（ledger）：${algorithmName(ledger)}`));
}

function stateOf({ current, present, retiredAt }) {
  return current ? '当前版本' : retiredAt ? `已停用（${dayOf(retiredAt)}），可以去掉` : present ? '仍在使用，不能去掉' : '本节点没有此密钥';
}

function rotationOf({ id, target, state, stateName, startedAt, startedBy, finishedAt, found, done, columns }) {
  return element('div', {},
    element('p', {}, element('strong', {}, `第 ${id} 次轮换，改用 data.${target}：${stateName}`),
      `　${startedBy} 于 ${dayOf(startedAt)} 开始${finishedAt ? `，${dayOf(finishedAt)} 结束` : ''}`),
    element('progress', { max: Math.max(found, 1), value: state === 'RUNNING' ? done : Math.max(found, 1), 'aria-label': '轮换进度' }),
    element('p', {}, `已重新加密 ${done.toLocaleString('zh-CN')} 行，共 ${found.toLocaleString('zh-CN')} 行（${percent(done, found)}）`),
    table('各项进度', ['内容', '已完成', '待处理', '无法解密', '状态'], columns.map(column => [column.label,
      column.done.toLocaleString('zh-CN'), Math.max(0, column.found - column.done).toLocaleString('zh-CN'),
      column.broken ? String(column.broken) : '—', column.finished ? '完成' : column.found ? '进行中' : '等待'])));
}

function table(caption, heads, rows) {
  return element('table', { class: 'tasks keys', role: 'table' }, element('caption', { class: 'unseen' }, caption),
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' },
      ...heads.map(head => element('th', { scope: 'col', role: 'columnheader' }, head)))),
    element('tbody', { role: 'rowgroup' }, ...rows.map(row => element('tr', { role: 'row' }, ...row.map((cell, i) =>
      element('td', { role: 'cell', 'data-label': heads[i] }, cell))))));
}
