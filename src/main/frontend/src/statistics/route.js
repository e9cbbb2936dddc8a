/** The three tables, by their short names. */
export const TABLES = [['warmth', '送温暖'], ['centre', '帮扶中心'], ['relief', '解困脱困']];

const FIRST = 'relief';

/** @param {string} hash such as `#/table/relief`, `#/entries/centre`, `#/reports`, `#/returns`, `#/report/TJ-130306-2018-000001` */
export function parse(hash) {
  const [page, name = ''] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (page === 'report' && name) {
    return { page: 'report', number: name };
  }
  if (page === 'reports' || page === 'returns') {
    return { page };
  }
  const table = TABLES.some(([known]) => known === name) ? name : FIRST;
  return { page: page === 'entries' ? 'entries' : 'table', table };
}

export const tableAddress = table => `#/table/${table}`;
export const entriesAddress = table => `#/entries/${table}`;
export const reportAddress = number => `#/report/${encodeURIComponent(number)}`;

/** What of a wish goes to the server: what is empty is left to it. */
export function query(wish) {
  const asked = Object.entries(wish).filter(([, value]) => value);
  return asked.length ? `?${new URLSearchParams(asked)}` : '';
}

/** Where the record behind a figure is shown; null where there is no page of its own. */
export function recordAddress(record) {
  const place = { 'DA-': '/archives/#/archive/', 'FK-': '/payments/#/payment/' }[record?.slice(0, 3)];
  return place ? `${place}${encodeURIComponent(record)}` : null;
}
