const UNDER_ROUND = { choose: 'choose', stories: 'stories', allocation: 'allocation' };

/** @param {string} hash such as `#/round/PX-130000-2021-000001/choose` or `#/open` */
export function parse(hash) {
  const [page, number = '', part = ''] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (page === 'round' && number) {
    return { page: UNDER_ROUND[part] ?? 'round', number };
  }
  if (page === 'nomination' && number) {
    return { page, number };
  }
  return { page: page === 'open' ? 'open' : 'list' };
}

export function roundAddress(number, part = '') {
  return `#/round/${encodeURIComponent(number)}${part && `/${part}`}`;
}

export function nominationAddress(number) {
  return `#/nomination/${encodeURIComponent(number)}`;
}

export function nominationPath(number, part = '') {
  return `/api/nominations/${encodeURIComponent(number)}${part && `/${part}`}`;
}

export function roundPath(number, part = '') {
  return `/api/rounds/${encodeURIComponent(number)}${part && `/${part}`}`;
}

/** @param {{q?: string, open?: string}} wish what narrows the list */
export function roundsPath({ q, open }, limit, after) {
  const wanted = Object.entries({ q, open, limit, after }).filter(([, value]) => value);
  return `/api/rounds?${new URLSearchParams(wanted)}`;
}

export const mayOpen = ({ roles }) => roles.includes('clerk');
export const mayChoose = ({ roles }) => roles.includes('approver');
