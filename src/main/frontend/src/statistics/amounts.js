import { ofCents } from '../figures/money.js';

const FEN = 100;
const FEN_OF_TEN_THOUSAND_YUAN = 1_000_000;

/**
 * A figure as people read it: whole numbers in groups of three, money with two decimals. Money comes in 元 and is reckoned
 * in 分, so that nothing is lost on the way.
 *
 * @param {number|null|undefined} value
 * @param {string} unit TEN_THOUSAND_YUAN, YUAN, PERCENT or something counted
 */
export function shown(value, unit) {
  if (value === null || value === undefined) {
    return '—';
  }
  if (unit === 'TEN_THOUSAND_YUAN') {
    return ofCents(BigInt(rounded(rounded(value * FEN) * FEN / FEN_OF_TEN_THOUSAND_YUAN)));
  }
  if (unit === 'YUAN') {
    return ofCents(BigInt(rounded(value * FEN)));
  }
  return unit === 'PERCENT' ? `${value.toFixed(2)}%` : value.toLocaleString('zh-CN');
}

/** The same in 元 where it is money: what is behind a figure is told to the fen. */
export function exact(value, unit) {
  return unit === 'TEN_THOUSAND_YUAN' ? `${shown(value, 'YUAN')} 元` : `${shown(value, unit)}${named(unit)}`;
}

export const UNITS = { HOUSEHOLD: '户', PERSON: '人', TIMES: '人次', PIECE: '个', TEN_THOUSAND_YUAN: '万元', YUAN: '元', PERCENT: '%' };

const named = unit => (unit === 'PERCENT' ? '' : ` ${UNITS[unit]}`);

// Half away from zero, on either side of it.
const rounded = number => Math.sign(number) * Math.round(Math.abs(number));
