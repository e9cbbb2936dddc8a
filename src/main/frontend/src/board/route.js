const PAGES = ['cases', 'incidents', 'reassignments'];

/**
 * @param {string} hash such as `#/?union=130300&flow=nomination`, `#/cases?figure=OVERDUE&union=130300`,
 * `#/incidents?union=130300` or `#/reassignments`
 */
export function parse(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  return { page: PAGES.includes(path) ? path : 'board', wish: Object.fromEntries(new URLSearchParams(query)) };
}

/** What of a wish is empty is left to the server. */
export function query(wish) {
  const asked = Object.entries(wish).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return asked.length ? `?${new URLSearchParams(asked)}` : '';
}

export const boardAddress = wish => `#/${query(wish)}`;
export const casesAddress = wish => `#/cases${query(wish)}`;
export const REASSIGNMENTS = '#/reassignments';

export const incidentsAddress = wish => `#/incidents${query(wish)}`;

/** The list behind what is late, which is another page's. */
export const lateAddress = ({ page, union, own }) => `${page}${query({ late: true, union, own: own || '' })}`;

/** Where a case is shown: what runs in Cockpit, what has ended in the history. */
export function caseAddress({ instance, ended }) {
  const id = encodeURIComponent(instance);
  return ended ? `/history/#/instance/${id}` : `/camunda/app/cockpit/default/#/process-instance/${id}/runtime`;
}
