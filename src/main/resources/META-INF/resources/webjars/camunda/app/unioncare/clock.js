const TOLERANCE_MILLIS = 60 * 1000;
const CHINA_MILLIS = 8 * 60 * 60 * 1000;

/**
 * Lets the engine's pages go by the server's time, by which dates are judged: they tell what is late by the clock of the
 * machine that they are shown on, which may be wrong, and in the demonstration is not the clock that counts.
 *
 * @param {string} now the server's instant
 */
export function goBy(now) {
  const Machine = window.Date;
  const ahead = Machine.parse(now) - Machine.now();
  if (Math.abs(ahead) < TOLERANCE_MILLIS) {
    return;
  }
  window.Date = class extends Machine {

    constructor(...parts) {
      super(...(parts.length ? parts : [Machine.now() + ahead]));
    }

    static now() {
      return Machine.now() + ahead;
    }
  };
}

/**
 * Lets the pages write an instant as the server writes it. Tasklist tells what is late by comparing the two texts, and
 * with the hour of Greenwich in one of them it noticed eight hours late.
 */
export function writeAsTheServer() {
  Date.prototype.toJSON = function () {
    const millis = this.getTime();
    return Number.isNaN(millis) ? null : new Date(millis + CHINA_MILLIS).toISOString().replace('Z', '+0800');
  };
}
