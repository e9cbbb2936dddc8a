/** @param {string} instant as the server writes it, in China's time @returns {string} to the minute */
export function minute(instant) {
  return instant.slice(0, 16).replace('T', ' ');
}

/** @returns {string} from when until when an office is held; both days are counted */
export function term({ validFrom, validUntil }) {
  return validUntil === null ? `自 ${validFrom} 起` : `${validFrom} 至 ${validUntil}`;
}
