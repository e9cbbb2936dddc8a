package cn.unioncare.audit;

import java.time.Instant;

/**
 * An event with everything that its hash is made of, as it leaves the ledger in a file.
 *
 * @param at    to the millisecond
 * @param roles the role codes, sorted, joined by commas
 * @param facts JSON with sorted names and no blanks, as text: what is hashed is the text
 */
public record ChainEvent(long seq, Instant at, String act, String actor, String union, String roles, String facts,
        String previousHash, String hash) {

    static ChainEvent of(LedgerRow row) {
        return new ChainEvent(row.seq(), row.at(), row.act(), row.actor(), row.union(), row.roles(), row.facts(),
                row.previousHash(), row.hash());
    }

    LedgerRow of(String caseId) {
        return new LedgerRow(caseId, seq, at, act, actor, union, roles, facts, previousHash, hash);
    }

    /** @return the fact of that name; null where it tells none */
    public String fact(String name) {
        return Facts.parsed(facts).get(name);
    }
}
