import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contradictions } from '../src/form/identity.js';

const PERSON = { idNumber: '130306197908229960', birthDate: '1979-08-22', gender: 'FEMALE' };
const told = person => Object.entries(person).flatMap(([key, value]) => contradictions(key, value, person)).length;

test('a person whose birth date and sex are those of the ID number is not remarked upon', () => {
  assert.equal(told(PERSON), 0);
  assert.equal(told({ ...PERSON, idNumber: ' 130306197908229960 ' }), 0);
});

test('a wrong check character, another birth date and the other sex are each told at its field', () => {
  assert.match(contradictions('idNumber', '130306197908229961', { idNumber: '130306197908229961' })[0], /校验码/);
  assert.match(contradictions('birthDate', '1979-08-23', PERSON)[0], /出生日期/);
  assert.match(contradictions('gender', 'MALE', PERSON)[0], /性别/);
});

test('what is missing or no number yet contradicts nothing', () => {
  assert.equal(told({ birthDate: '1979-08-22', gender: 'MALE' }), 0);
  assert.equal(told({ idNumber: '1303', birthDate: '1979-08-22' }), 0);
  assert.deepEqual(contradictions('birthDate', undefined, PERSON), []);
});
