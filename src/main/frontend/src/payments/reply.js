const rank = line => line.wrong ? 0 : line.result === 'PAID' ? 2 : 1;

/** What must be looked into comes first: what is wrong, then what the bank could not pay. */
export const worstFirst = lines => [...lines].sort((one, other) => rank(one) - rank(other));

/** @returns the lines, each with what is wrong with it; what is wrong with none of them stands in `whole` */
export function marked(lines, wrong) {
  const at = new Map();
  const whole = [];
  for (const { field, message } of wrong) {
    const index = /^lines\[(\d+)\]/.exec(field)?.[1];
    if (index === undefined) {
      whole.push(message);
    } else {
      at.set(Number(index), message);
    }
  }
  return { lines: lines.map((line, index) => at.has(index) ? { ...line, wrong: at.get(index) } : line), whole };
}
