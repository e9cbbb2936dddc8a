const TOLERANCE_MILLIS = 60 * 1000;

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
