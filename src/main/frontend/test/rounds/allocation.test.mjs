import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsToSend, weightsText } from '../../src/rounds/allocation-page.js';
import { waysOf } from '../../src/rounds/papers-part.js';
import { nominationAddress, parse, roundAddress } from '../../src/rounds/route.js';
import { papersAddress } from '../../src/paper-link.js';

test('an empty count is not reported, and a unit without any neither', () => {
  const field = (count, value) => ({ count, input: { value } });
  assert.deepEqual(countsToSend([{ unit: '130306', fields: [field('unions', ' 6 '), field('members', '')] }, { unit: '130307', fields: [field('unions', '')] }]),
    [{ unit: '130306', counts: { unions: 6 } }]);
});

test('weights are told as shares, equal ones as equal', () => {
  assert.equal(weightsText([{ name: '地域性', weight: 60 }, { name: '困难职工数', weight: 40 }]), '地域性 60%，困难职工数 40%');
  assert.equal(weightsText([{ name: '甲', weight: 1 }, { name: '乙', weight: 1 }]), '甲、乙，各占同等比重');
  assert.equal(weightsText([]), '');
});

test('a paper has a button for each way to have it, and its place is found from the case', () => {
  assert.deepEqual(waysOf({ excel: true }).map(([format]) => format), ['WORD', 'EXCEL']);
  assert.deepEqual(waysOf({ excel: false }).map(([format]) => format), ['WORD']);
  assert.equal(papersAddress('TX-130000-2021-000001'), '/rounds/#/nomination/TX-130000-2021-000001');
  assert.equal(papersAddress('PX-130000-2021-000001'), '/rounds/#/round/PX-130000-2021-000001');
  assert.equal(papersAddress('JD-130306-2018-000001'), null);
  assert.equal(papersAddress(undefined), null);
  assert.equal(papersAddress(null), null);
  assert.deepEqual(parse(nominationAddress('TX-1')), { page: 'nomination', number: 'TX-1' });
  assert.equal(parse(roundAddress('PX-1', 'allocation')).page, 'allocation');
});
