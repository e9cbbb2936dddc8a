/** How often was urged, and when last. */
export function urged(times) {
  return times.length === 0 ? '—' : `${times.length} 次，最近 ${times.at(-1).at.slice(0, 10)}（${times.at(-1).by}）`;
}

export const day = time => time?.slice(0, 10) ?? '—';

/** The codes typed into one line, whatever stands between them. */
export function codes(text) {
  return (text ?? '').split(/[\s,，、;；]+/).filter(Boolean);
}

/** The years that can be chosen, the newest first. */
export function years(now, count = 5) {
  const newest = Number(now.slice(0, 4));
  return Array.from({ length: count }, (_, i) => String(newest - i));
}
