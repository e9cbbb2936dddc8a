package cn.unioncare.audit;

import java.time.LocalDate;

/**
 * One line that stands for the whole ledger at the end of a day. Kept outside the database, it proves later that
 * nothing of that day or before was rewritten, not even by whoever could recompute a whole chain.
 *
 * @param day    the day, in China
 * @param chains how many cases had an event until then
 * @param digest SHA-256 over day and (case, number and hash of its last event until then) of every case
 */
public record DailyHead(LocalDate day, long chains, String digest) { }
