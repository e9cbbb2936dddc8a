/** What the charts and tables of a campaign show, reckoned from what the server counts. */

const DAY = 24 * 60 * 60 * 1000;

/** Every day of the campaign, with those on which nobody was or has yet been visited. @returns {{day: string, visited: number}[]} */
export function everyDay({ from, until }, days) {
  const first = [from, ...days.map(({ day }) => day)].sort()[0];
  const last = [until, ...days.map(({ day }) => day)].sort().at(-1);
  const known = new Map(days.map(({ day, visited }) => [day, visited]));
  const all = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10);
    all.push({ day, visited: known.get(day) ?? 0 });
  }
  return all;
}

/** The units that are behind the days that have passed, the furthest behind first. */
export function late(units) {
  return units.filter(one => one.late).sort((one, other) => other.uncovered - one.uncovered);
}

/** What the pace comes to, in words. */
export function paceWords({ total, uncovered }, { daysLeft, perDay, lastWeek, until }) {
  if (total === 0) {
    return '名单上还没有家庭。';
  }
  if (uncovered === 0) {
    return '已全部走访或者说明原因。';
  }
  if (daysLeft === 0) {
    return `活动期已满（${until}），还有 ${uncovered} 户没有走访也没有说明原因。`;
  }
  return `距结束还有 ${daysLeft} 天，今天起每天须走访 ${perDay} 户；最近七天平均每天 ${lastWeek} 户${lastWeek < perDay ? '，进度不足' : ''}。`;
}
