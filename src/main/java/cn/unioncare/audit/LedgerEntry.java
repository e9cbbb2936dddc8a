package cn.unioncare.audit;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * An event as the ledger recorded it.
 *
 * @param seq   its number in the chain of its case, from 1
 * @param at    when it was written, to the millisecond
 * @param actor the login of who did it
 * @param union the code of the actor's union at that time
 * @param roles the actor's role codes at that time, sorted
 */
public record LedgerEntry(long seq, Instant at, String act, String actor, String union, List<String> roles,
        SortedMap<String, String> facts, String hash) {

    static LedgerEntry of(LedgerRow row) {
        List<String> roles = row.roles().isEmpty() ? List.of() : List.of(row.roles().split(","));
        return new LedgerEntry(row.seq(), row.at(), row.act(), row.actor(), row.union(), roles,
                Facts.parsed(row.facts()), row.hash());
    }
}
