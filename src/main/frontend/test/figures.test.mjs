import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents, yuan } from '../src/figures/decimal.js';
import { dryRunOf, figuresOf } from '../src/figures/household.js';

const FUNING = { monthly: 550, region: '130306', regionName: '抚宁区', ruleSet: 'RS2016' };

test('three people with 19800 yuan a year have 550.00 each a month, and 450.00 after rigid spending', () => {
  const figures = figuresOf({ size: 3, circumstances: { annualIncome: 19800, rigidExpenditure: 3600 }, standard: FUNING });
  assert.equal(figures.gross, '550.00');
  assert.equal(figures.net, '450.00');
  assert.equal(figures.standard, '550.00');
  assert.deepEqual(figures.limits, [{ name: '1.5 倍', amount: '825.00' }, { name: '3 倍', amount: '1650.00' }]);
});

test('the standard of 2020 is compared with twice and three times of it', () => {
  const { limits } = figuresOf({ size: 1, standard: { ...FUNING, monthly: 640.5, ruleSet: 'RS2020' } });
  assert.deepEqual(limits, [{ name: '2 倍', amount: '1281.00' }, { name: '3 倍', amount: '1921.50' }]);
});

test('amounts are exact and rounded half up, below zero too', () => {
  assert.equal(yuan(cents('0.1') + cents('0.2')), '0.30');
  assert.equal(yuan(1n, 2n), '0.01');
  assert.equal(yuan(-1n, 3n), '0.00');
  assert.equal(yuan(-150n), '-1.50');
  assert.equal(cents(19800.55), 1980055n);
  assert.equal(cents('12x'), null);
  assert.equal(cents('1.234'), null);
});

test('what is not an amount yet leaves its figure open', () => {
  const figures = figuresOf({ size: 2, circumstances: { annualIncome: null }, standard: FUNING });
  assert.equal(figures.gross, null);
  assert.equal(figures.net, null);
});

const COMPLETE = { annualIncome: 19800, rigidExpenditure: 3600, accidentLoss: 0, mainCause: 'ILLNESS',
  monthsBelowStandard: 8, privateCar: false };

test('the dry run carries figures and no name or number of a person', () => {
  const question = dryRunOf({ size: 3, on: '2018-03-01', standard: FUNING,
    circumstances: { ...COMPLETE, name: '测甲', idNumber: '11010119900307101X' } });
  assert.deepEqual(question, { region: '130306', assessedOn: '2018-03-01', householdSize: 3, ...COMPLETE });
});

test('nothing is asked before everything that decides is there', () => {
  const ask = changes => dryRunOf({ size: 3, on: '2018-03-01', standard: FUNING,
    circumstances: { ...COMPLETE, ...changes } });
  assert.equal(ask({ mainCause: null }), null);
  assert.equal(ask({ annualIncome: '' }), null);
  assert.equal(ask({ migrant: true, unionMember: true }), null);
  assert.equal(ask({ migrant: true, unionMember: true, contractMonths: 24 }).contractMonths, 24);
  assert.equal(dryRunOf({ size: 3, standard: FUNING, circumstances: COMPLETE }), null);
});
