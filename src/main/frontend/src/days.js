/** A day as the official papers write it. @param {string} iso such as 2021-05-06 */
export function day(iso) {
  const [year, month, date] = iso.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Until which moment it is in time. A time of midnight is the end of the day before. */
export function lastMoment(until) {
  const [date, clock] = until.slice(0, 16).split('T');
  if (clock !== '00:00') {
    return `${day(date)} ${clock} 前提交`;
  }
  const before = new Date(`${date}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return `${day(before.toISOString().slice(0, 10))}前（含当日）提交`;
}
