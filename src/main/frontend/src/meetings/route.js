/** @param {string} hash such as `#/hold/PANEL` or `#/meeting/HY-13030601-2018-000001` */
export function parse(hash) {
  const [page, id = ''] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  const known = { hold: 'hold', meeting: 'minutes' }[page];
  return known && id ? { page: known, id } : { page: 'list' };
}

export function holdAddress(body) {
  return `#/hold/${encodeURIComponent(body)}`;
}

export function minutesAddress(number) {
  return `#/meeting/${encodeURIComponent(number)}`;
}

export function meetingsPath({ body, q }, limit, after) {
  const wanted = Object.entries({ body, q, limit, after }).filter(([, value]) => value);
  return `/api/meetings?${new URLSearchParams(wanted)}`;
}

/** Others than the secretary read what was recorded. */
export function mayHold({ roles }) {
  return roles.includes('secretary');
}
