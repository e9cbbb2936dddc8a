import { cents, yuan } from './decimal.js';

/** The multiples of the local standard that each rule set compares with (冀工办发〔2017〕44号 一; 2020 年标准). */
const LIMITS = {
  RS2016: [['1.5 倍', 3n, 2n], ['3 倍', 3n, 1n]],
  RS2020: [['2 倍', 2n, 1n], ['3 倍', 3n, 1n]],
};

/**
 * The figures of a household while they are typed.
 *
 * @param {{size: number, circumstances: object, standard: {monthly: number, ruleSet: string}}} given
 * @returns {{size: number, gross: string|null, net: string|null, standard: string, limits: {name: string,
 *   amount: string}[]}} in yuan a head and month, rounded for reading; null while the amounts are incomplete
 */
export function figuresOf({ size, circumstances = {}, standard }) {
  const income = cents(circumstances.annualIncome);
  const rigid = isEmpty(circumstances.rigidExpenditure) ? 0n : cents(circumstances.rigidExpenditure);
  const months = 12n * BigInt(size);
  const monthly = cents(standard.monthly);
  return { size, gross: income === null ? null : yuan(income, months),
    net: income === null || rigid === null ? null : yuan(income - rigid, months), standard: yuan(monthly),
    limits: (LIMITS[standard.ruleSet] ?? []).map(([name, times, by]) => ({ name, amount: yuan(monthly * times, by) })) };
}

const CARRIED = ['annualIncome', 'rigidExpenditure', 'accidentLoss', 'mainCause', 'monthsBelowStandard', 'savings',
  'netInvestment', 'homes', 'ownsShopOrEmploys', 'expensiveSchooling', 'privateCar', 'migrant', 'unionMember',
  'contractMonths'];
const NEEDED = ['annualIncome', 'rigidExpenditure', 'mainCause', 'monthsBelowStandard'];

/**
 * What a dry run of the standard is asked: figures only, never a name or a number of a person.
 *
 * @param {{size: number, circumstances: object, standard: object, on: string}} given on: the day of the assessment
 * @returns {object|null} null while something is missing that decides
 */
export function dryRunOf({ size, circumstances = {}, standard, on }) {
  const migrant = circumstances.migrant === true;
  const needed = migrant ? [...NEEDED, 'unionMember', 'contractMonths'] : NEEDED;
  if (!on || needed.some(key => isEmpty(circumstances[key]))) {
    return null;
  }
  const carried = CARRIED.filter(key => !isEmpty(circumstances[key])).map(key => [key, circumstances[key]]);
  return { region: standard.region, assessedOn: on, householdSize: size, ...Object.fromEntries(carried) };
}

function isEmpty(value) {
  return value === null || value === undefined || value === '';
}
