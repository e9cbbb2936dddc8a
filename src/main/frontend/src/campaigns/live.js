import { Problem } from '../problem.js';

const EVERY = 15_000;

/**
 * Asks again for something that changes, as long as somebody looks at it. The server answers nothing where nothing has
 * changed; only what is new is told.
 */
export class Live {

  /** @param {string} path @param {(told: object) => void} changed */
  constructor(path, changed, { every = EVERY, ask = (...request) => fetch(...request) } = {}) {
    Object.assign(this, { path, changed, every, ask, tag: null, timer: null });
  }

  /** The first answer; a refusal is thrown. */
  async begin() {
    const told = await this.once();
    this.timer = setInterval(() => this.look(), this.every);
    return told;
  }

  end() {
    clearInterval(this.timer);
  }

  /** @returns {Promise<object|null>} null where nothing has changed */
  async once() {
    const headers = { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' };
    if (this.tag) {
      headers['If-None-Match'] = this.tag;
    }
    const answer = await this.ask(this.path, { headers, credentials: 'same-origin', cache: 'no-store' });
    if (answer.status === 304) {
      return null;
    }
    if (!answer.ok) {
      throw await Problem.of(answer);
    }
    this.tag = answer.headers.get('ETag');
    return answer.json();
  }

  // A page that nobody sees asks nothing, and one whose session has ended keeps what it shows.
  async look() {
    if (globalThis.document?.hidden) {
      return;
    }
    try {
      const told = await this.once();
      if (told) {
        this.changed(told);
      }
    } catch {
      this.end();
    }
  }
}
