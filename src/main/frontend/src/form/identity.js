const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/**
 * What the server would refuse of an ID number and of what stands beside it, so that it is told together with all that
 * is missing and not after it. The server judges anyhow.
 *
 * @param {string} key of the field
 * @param {any} value of the field
 * @param {object} person what stands beside it
 * @returns {string[]}
 */
export function contradictions(key, value, person) {
  const number = String(person?.idNumber ?? '').trim().toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number) || !value) {
    return [];
  }
  const fits = isNumber(number);
  if (key === 'idNumber') {
    return fits ? [] : ['身份证号码的校验码（末位）不符，请核对是否抄错'];
  }
  if (key === 'birthDate' && fits && value.replaceAll?.('-', '') !== number.slice(6, 14)) {
    return ['出生日期与身份证号码（第7至14位）不一致，请按身份证填写'];
  }
  return key === 'gender' && fits && ['MALE', 'FEMALE'].includes(value) && value !== (Number(number[16]) % 2 ? 'MALE' : 'FEMALE')
    ? ['性别与身份证号码（第17位）不一致，请按身份证填写'] : [];
}

function isNumber(number) {
  const sum = WEIGHTS.reduce((all, weight, index) => all + weight * Number(number[index]), 0);
  return CHECK[sum % 11] === number[17];
}
