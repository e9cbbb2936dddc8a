/** What the pages of a round work out of what the server tells. */

/** From the top downwards, as the server names them. */
export const TIERS = [['NATIONAL', '全国总工会'], ['PROVINCE', '省总工会'], ['PROVINCE_INDUSTRY', '省产业工会'], ['CITY', '市总工会'],
  ['CITY_INDUSTRY', '市属产业工会'], ['COUNTY', '县（市、区）总工会'], ['SYSTEM', '系统、乡镇工会'], ['STREET', '街道（社区）工会']];

/** The stages of the table: what a nomination's state counts as. */
export const STAGES = [
  ['单位推荐', ['PROPOSED', 'IN_PUBLICITY', 'TO_SUBMIT']],
  ['上级审核', ['UNDER_REVIEW']],
  ['待补正', ['RETURNED_FOR_CORRECTION']],
  ['待评选', ['AWAITING_DECISION']],
  ['已表扬', ['COMMENDED']],
];

/** How many nominations stand at each stage, and how many have ended otherwise. @returns {number[]} one more than the stages */
export function spread(nominations) {
  const at = STAGES.map(([, states]) => nominations.filter(({ state }) => states.includes(state)).length);
  return [...at, nominations.length - at.reduce((sum, number) => sum + number, 0)];
}

/** Each unit that submits to the organiser, with what it was given where the notice gives numbers. */
export function unitsOf({ units, nominations }) {
  const known = new Set(units.map(({ unit }) => unit));
  const others = [...new Set(nominations.map(({ unit }) => unit))].filter(unit => !known.has(unit)).sort()
    .map(unit => ({ unit, name: nominations.find(one => one.unit === unit && one.union === unit)?.unionName ?? unit, places: null, used: null,
      remaining: null, breaches: [], plan: [] }));
  return [...units, ...others].map(unit => ({ ...unit, all: nominations.filter(one => one.unit === unit.unit) }));
}

/**
 * Who of a unit is late or can no longer come in time, by name; new proposals that would come too late are nobody's yet.
 *
 * @param {string[]} late the numbers of those that missed a deadline
 */
export function pressing({ breaches, all }, late) {
  const named = some => some.map(({ candidate, nomination }) => `${candidate}（${nomination}）`).join('、');
  const missed = all.filter(({ nomination }) => late.includes(nomination));
  const tight = all.filter(({ warning }) => warning);
  return [...breaches.map(({ message }) => message), ...missed.length ? [`${named(missed)}：已逾期`] : [],
    ...tight.length ? [`${named(tight)}：来不及按时报送`] : []];
}

/** The units that have proposed nobody. Who stands below a unit sees only that one, and not what others in it propose. */
export function idle(units, union) {
  return units.length > 1 || units[0]?.unit === union ? units.filter(({ all }) => all.length === 0) : [];
}

/** `2021-05-06T12:00:00+08:00` as people write it; a day lasts to its end. */
export function moment(at) {
  return at.includes('T') ? `${at.slice(0, 10)} ${at.slice(11, 16)}` : at;
}

/**
 * The dates with which a round begins: the notice's, as far as they have not passed, for every tier that reviews.
 *
 * @param {object} programme as the server tells it
 * @param {string} today
 */
export function deadlinesOf(programme, today) {
  const tiers = TIERS.map(([tier]) => tier).filter(tier => tier in programme.reviews);
  return tiers.reverse().map(to => {
    const issued = programme.deadlines.find(deadline => deadline.to === to)?.at ?? '';
    const past = issued !== '' && issued.slice(0, 10) < today;
    return { to, name: TIERS.find(([tier]) => tier === to)[1], must: to === tiers.at(-1), issued, past,
      day: past ? '' : issued.slice(0, 10), time: past ? '' : issued.slice(11, 16) };
  });
}

/** What is sent of them, and from which row each comes, so that an error finds its field. */
export function toSend(rows) {
  const filled = rows.filter(({ day, time }) => day.trim() || time.trim());
  return { filled, deadlines: filled.map(({ to, day, time }) =>
    ({ to, at: time.trim() ? `${day.trim()}T${time.trim()}:00+08:00` : day.trim() })) };
}

/** Those of the unit that use a place already: they lie before the organiser. */
export function reserved({ nominations, organiser }, unit) {
  return nominations.filter(one => one.unit === unit && (one.state === 'AWAITING_DECISION' || one.reviewing === organiser));
}

/** What is asked of a programme's places. @param {object[]} chosen candidates @param {object[]} rest those who could still be chosen */
export function question(unit, chosen, rest) {
  const categories = some => some.map(({ category }) => category ? { category } : {});
  return { unit, nominees: categories(chosen), candidates: categories(rest) };
}
