import { element } from './elements.js';

const WORDS = { BF: '查看本案、打印告知书、已享受的帮扶和限额（另开页面）' };
const PLACES = { BF: number => `/aid/#/case/${encodeURIComponent(number)}`, TX: number => `/rounds/#/nomination/${encodeURIComponent(number)}`, PX: number => `/rounds/#/round/${encodeURIComponent(number)}` };

/**
 * Where the official papers of a nomination or of a round are printed, and an application for help is seen whole.
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
    element('a', { href: address, target: '_blank', rel: 'noopener' }, WORDS[number.slice(0, 2)] ?? '打印本案的申报表、汇总表等表格（另开页面）'));
}
