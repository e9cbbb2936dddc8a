import { cents, yuan } from './decimal.js';

/** A sum as people read it, everywhere the same: groups of three and two decimals. @param {number|string} amount in yuan */
export const money = amount => ofCents(cents(amount) ?? 0n);

/** Sums are reckoned in cents. @param {(number|string)[]} amounts in yuan */
export const sum = amounts => ofCents(amounts.reduce((all, amount) => all + (cents(amount) ?? 0n), 0n));

/** @param {bigint} amount in cents */
export const ofCents = amount => yuan(amount).replace(/\B(?=(\d{3})+\.)/g, ',');
