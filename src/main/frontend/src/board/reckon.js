const FIGURES = ['running', 'overdue', 'publicities', 'objections', 'failed'];

/** The rows' figures added up. */
export function summed(rows) {
  return Object.fromEntries(FIGURES.map(name => [name, rows.reduce((sum, row) => sum + row[name], 0)]));
}

/** The same of what unions own. */
export function owned(rows) {
  return Object.fromEntries(['running', 'overdue', 'ended'].map(name => [name, rows.reduce((sum, row) => sum + row[name], 0)]));
}

/** What is told of one flow, or of all where none is named. */
export function only(items, flow) {
  return flow ? items.filter(item => item.flow === flow) : items;
}

/** Every week of the period, with nothing where there was nothing. @param {{from: string, asOf: string}} board */
export function everyWeek(board, weeks) {
  const found = new Map();
  weeks.forEach(({ week, started, ended, late }) => {
    const known = found.get(week) ?? { started: 0, ended: 0, late: 0 };
    found.set(week, { started: known.started + started, ended: known.ended + ended, late: known.late + late });
  });
  const all = [];
  for (let day = monday(board.from); day <= board.asOf.slice(0, 10); day = plus(day, 7)) {
    all.push({ week: day, ...found.get(day) ?? { started: 0, ended: 0, late: 0 } });
  }
  return all;
}

function monday(day) {
  return plus(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

function plus(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** @param {number|null} days working days; null where nothing waits */
export function waited(days) {
  if (days === null || days === undefined) {
    return '—';
  }
  return days < 1 ? '不到一天' : `${days} 天`;
}

export const worked = days => (days === null || days === undefined ? '—' : `${Number(days)}`);
