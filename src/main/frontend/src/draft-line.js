import { api } from './api.js';
import { confirmed } from './dialog.js';
import { Draft } from './draft.js';
import { element } from './elements.js';

const CHINA = 'Asia/Shanghai';

/** The line below the form that says whether the draft is kept, and lets it be thrown away. */
export class DraftLine {

  /**
   * @param {HTMLElement} root gets the line at its end
   * @param {{paths: {put: string, delete: string, form: string}, values: () => object, savedAt: string|null,
   *   onCleared: (answer: object) => void}} how
   */
  constructor(root, { paths, values, savedAt, onCleared }) {
    this.paths = paths;
    this.onCleared = onCleared;
    this.text = element('span', { role: 'status' }, savedAt ? `草稿已自动保存 ${timeOf(new Date(savedAt))}` : '');
    this.clearing = element('button', { type: 'button', class: 'uc-link', onClick: () => this.clear() }, '清除草稿');
    this.clearing.hidden = !savedAt;
    root.append(element('div', { class: 'uc-draft' }, this.text, this.clearing));
    this.draft = new Draft({ values, onStatus: status => this.show(status), put: body => this.put(body) });
    this.turned = () => document.visibilityState === 'hidden' ? this.leave() : this.draft.flush();
    this.gone = () => this.leave();
    document.addEventListener('visibilitychange', this.turned);
    window.addEventListener('pagehide', this.gone);
  }

  changed() {
    this.draft.changed();
  }

  saveNow() {
    this.draft.dirty = true;
    return this.draft.flush();
  }

  stop() {
    return this.draft.stop();
  }

  resume() {
    this.draft.resume();
  }

  /** What was typed last is still kept. @returns {Promise<void>} when it is */
  destroy() {
    const kept = this.draft.flush(true);
    this.draft.stop();
    document.removeEventListener('visibilitychange', this.turned);
    window.removeEventListener('pagehide', this.gone);
    return kept;
  }

  // From a page that goes away the request must outlive it, and nobody is there to be asked for a password.
  leave() {
    this.leaving = true;
    this.draft.flush(true);
    this.leaving = false;
  }

  put(body) {
    return api.put(this.paths.put, body, { quiet: this.leaving, keepalive: this.leaving });
  }

  show(status) {
    this.text.textContent = { saving: '正在保存…', saved: `草稿已自动保存 ${timeOf(new Date())}`,
      failed: '保存失败，稍后重试' }[status];
    this.clearing.hidden = status === 'failed' && this.clearing.hidden;
  }

  async clear() {
    if (!await confirmed('清除草稿', '将删除服务器上保存的草稿，并恢复为填写前的内容。此操作不能撤销。', '清除草稿')) {
      return;
    }
    await this.draft.stop();
    try {
      await api.delete(this.paths.delete);
      this.draft.dirty = false;
      await this.onCleared(await api.get(this.paths.form));
      this.text.textContent = '草稿已清除';
      this.clearing.hidden = true;
    } catch (problem) {
      this.text.textContent = problem.detail;
    }
    this.draft.resume();
  }
}

function timeOf(date) {
  return date.toLocaleTimeString('zh-CN', { timeZone: CHINA, hour: '2-digit', minute: '2-digit', hour12: false });
}
