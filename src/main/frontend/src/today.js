let day = null;

/** Remembers the server's day: a browser's clock may be wrong, and the demonstration's is another. @param {string} instant */
export function rememberNow(instant) {
  day = instant.slice(0, 10);
}

/** @returns {string|undefined} such as `2018-02-01` */
export function today() {
  return day ?? undefined;
}
