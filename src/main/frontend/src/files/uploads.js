import { upload } from './upload.js';

let numbered = 0;

/** The uploads of one form that are under way or did not work. A service of form-js. */
export class Uploads {

  /** @param {typeof upload} [send] */
  constructor(send) {
    this.send = send ?? upload;
    this.entries = [];
    this.listeners = new Set();
  }

  /** @param {() => void} listener @returns {() => void} stops listening */
  listen(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * @param {string} field
   * @param {File[]} files
   * @param {{objectionTo: (file: File, index: number) => string, onDone: (stored: object) => void}} how
   */
  start(field, files, { objectionTo, onDone }) {
    const begun = files.map((file, index) => ({ key: `u${++numbered}`, field, file, onDone, part: 0,
      problem: objectionTo(file, index), canRetry: false, cancel: () => {} }));
    this.entries = [...this.entries, ...begun];
    begun.filter(entry => !entry.problem).forEach(entry => this.run(entry));
    this.tell();
  }

  retry(entry) {
    Object.assign(entry, { problem: '', part: 0, canRetry: false });
    this.run(entry);
    this.tell();
  }

  /** Cancels what runs, or clears what failed away. */
  drop(entry) {
    entry.cancel();
    this.forget(entry);
  }

  of(field) {
    return this.entries.filter(entry => entry.field === field);
  }

  /** How many are under way, of one field or of all. */
  running(field) {
    return this.entries.filter(entry => !entry.problem && (field === undefined || entry.field === field)).length;
  }

  /** Nobody waits for them any more. */
  stop() {
    this.entries.forEach(entry => entry.cancel());
    this.entries = [];
    this.listeners.clear();
  }

  async run(entry) {
    const { done, cancel } = this.send(entry.file, part => {
      entry.part = part;
      this.tell();
    });
    entry.cancel = cancel;
    try {
      const stored = await done;
      if (this.entries.includes(entry)) {
        this.forget(entry);
        entry.onDone(stored);
      }
    } catch (problem) {
      // What the server has looked at and refused, it will refuse again.
      Object.assign(entry, { problem: problem.detail, canRetry: ![400, 413, 415].includes(problem.status) });
      this.tell();
    }
  }

  forget(entry) {
    this.entries = this.entries.filter(other => other !== entry);
    this.tell();
  }

  tell() {
    this.listeners.forEach(listener => listener());
  }
}
Uploads.$inject = [];
