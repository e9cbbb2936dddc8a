const PARTS = { households: 'households', activities: 'activities', comparison: 'comparison', needs: 'needs' };

/** @param {string} hash such as `#/campaign/SW-410102-2018-000001/households?union=410102&state=UNCOVERED` */
export function parse(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page, number = '', part = ''] = path.split('/').map(decodeURIComponent);
  const wish = Object.fromEntries(new URLSearchParams(query));
  if (page === 'campaign' && number) {
    return { page: PARTS[part] ?? 'campaign', number, wish };
  }
  return { page: page === 'open' ? 'open' : 'list', wish };
}

export function campaignAddress(number, part = '', wish = {}) {
  const query = wanted(wish);
  return `#/campaign/${encodeURIComponent(number)}${part && `/${part}`}${query && `?${query}`}`;
}

export function campaignPath(number, part = '', wish = {}) {
  const query = wanted(wish);
  return `/api/campaigns/${encodeURIComponent(number)}${part && `/${part}`}${query && `?${query}`}`;
}

function wanted(wish) {
  return new URLSearchParams(Object.entries(wish).filter(([, value]) => value)).toString();
}

export const mayOpen = ({ roles }) => roles.includes('clerk');
