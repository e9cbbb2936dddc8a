/**
 * An exact fraction of cents, so that a household on the limit is not moved over it by rounding.
 *
 * @param {number|string|null|undefined} yuan with at most two decimals
 * @returns {bigint|null} in cents; null where it is no amount
 */
export function cents(yuan) {
  const parts = /^(-?)(\d+)(?:\.(\d{0,2})0*)?$/.exec(String(yuan ?? '').trim());
  if (!parts) {
    return null;
  }
  const amount = BigInt(parts[2]) * 100n + BigInt((parts[3] ?? '').padEnd(2, '0'));
  return parts[1] ? -amount : amount;
}

/** Cents divided, rounded half up to cents, as yuan with two decimals. @param {bigint} dividend @param {bigint} divisor */
export function yuan(dividend, divisor = 1n) {
  const negative = dividend < 0n;
  const rounded = (2n * (negative ? -dividend : dividend) + divisor) / (2n * divisor);
  const text = `${rounded / 100n}.${String(rounded % 100n).padStart(2, '0')}`;
  return negative && rounded !== 0n ? `-${text}` : text;
}
