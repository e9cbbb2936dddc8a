import { element } from './elements.js';

const PLACES = { TX: number => `/rounds/#/nomination/${encodeURIComponent(number)}`, PX: number => `/rounds/#/round/${encodeURIComponent(number)}` };

/**
 * Where the official papers of a nomination or of a round are printed.
 *
 * @param {?string} [number] of the case; null where the form is the one that starts it
 * @returns {string|null} null for a case of another flow
 */
export function papersAddress(number) {
  return PLACES[number?.slice(0, 2)]?.(number) ?? null;
}

/** The way there from a task; beside the form, so that what is being typed stays. */
export function paperLink(number) {
  const address = papersAddress(number);
  return address && element('p', { class: 'uc-paper-link' },
    element('a', { href: address, target: '_blank', rel: 'noopener' }, '打印本案的申报表、汇总表等表格（另开页面）'));
}
