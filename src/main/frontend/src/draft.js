/** Half a typed sentence is not worth a request; two seconds later nothing typed should be lost. */
const DELAY_MILLIS = 1500;
const RETRY_MILLIS = 15000;

/**
 * Keeps what is typed on the server: a moment after the last change, and at once when the page goes away.
 */
export class Draft {

  /**
   * @param {{values: () => object, put: (values: object) => Promise<void>,
   *   onStatus: (status: 'saving'|'saved'|'failed', problem?: Error) => void,
   *   timers?: {setTimeout: Function, clearTimeout: Function}}} how
   */
  constructor({ values, put, onStatus, timers = globalThis }) {
    this.values = values;
    this.put = put;
    this.onStatus = onStatus;
    this.timers = timers;
    this.timer = null;
    this.running = null;
    this.dirty = false;
    this.stopped = false;
  }

  /** Something was typed. */
  changed() {
    if (!this.stopped) {
      this.dirty = true;
      this.wait(DELAY_MILLIS);
    }
  }

  /** Saves now what has not been saved yet. @param {boolean} [atOnce] does not wait for a saving under way */
  async flush(atOnce = false) {
    this.timers.clearTimeout(this.timer);
    if (!this.dirty || this.stopped) {
      return;
    }
    // Two requests at once could arrive in the wrong order. A form that goes away cannot wait.
    if (this.running && !atOnce) {
      await this.running;
      return this.flush();
    }
    this.dirty = false;
    this.running = this.save().finally(() => { this.running = null; });
    await this.running;
  }

  async save() {
    this.onStatus('saving');
    try {
      await this.put(this.values());
      this.onStatus('saved');
    } catch (problem) {
      this.dirty = true;
      this.onStatus('failed', problem);
      if (!(problem.status >= 400 && problem.status < 500)) {
        this.wait(RETRY_MILLIS);
      }
    }
  }

  /** Nothing is saved any more; waits for what is under way, so that it cannot arrive after what comes next. */
  async stop() {
    this.stopped = true;
    this.timers.clearTimeout(this.timer);
    await this.running;
  }

  /** Saves again from the next change on. */
  resume() {
    this.stopped = false;
  }

  wait(millis) {
    this.timers.clearTimeout(this.timer);
    this.timer = this.timers.setTimeout(() => this.flush(), millis);
  }
}
