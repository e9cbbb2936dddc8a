/**
 * A day as people type it: 2018-02-01, 2018-2-1, 2018/2/1, 2018.2.1, 2018年2月1日 or 20180201.
 *
 * @param {string} typed
 * @returns {Date|undefined} nothing where there is no such day
 */
export function dateOf(typed) {
  const parts = /^\s*(\d{4})\s*[-/.年－／]\s*(\d{1,2})\s*[-/.月－／]\s*(\d{1,2})\s*日?\s*$/.exec(typed)
    ?? /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(typed);
  if (!parts) {
    return typed === 'today' ? new Date(new Date().setHours(0, 0, 0, 0)) : undefined;
  }
  const [year, month, day] = parts.slice(1).map(Number);
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? date : undefined;
}
