package cn.unioncare.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import cn.unioncare.shared.CaseEvent;

/**
 * A row of the ledger as it stands in the database, trusted or not.
 *
 * @param roles the role codes, sorted, joined by commas
 * @param facts JSON with sorted names
 */
record LedgerRow(String caseId, long seq, Instant at, String act, String actor, String union, String roles,
        String facts, String previousHash, String hash) {

    static final String COLUMNS =
            "e.case_id, e.seq, e.at, e.act, e.actor, e.actor_union, e.roles, e.facts, e.previous_hash, e.hash";

    /** @param at the moment; kept to the millisecond, since databases disagree on what lies below */
    static LedgerRow after(Head head, CaseEvent event, Instant at) {
        LedgerRow unhashed = new LedgerRow(head.caseId(), head.seq() + 1, at.truncatedTo(ChronoUnit.MILLIS),
                event.act(), event.actor().login(), event.actor().union().value(),
                String.join(",", new TreeSet<>(event.actor().roles())), Facts.json(told(event)), head.hash(), "");
        return new LedgerRow(unhashed.caseId, unhashed.seq, unhashed.at, unhashed.act, unhashed.actor, unhashed.union,
                unhashed.roles, unhashed.facts, unhashed.previousHash, unhashed.fingerprint());
    }

    // 代: who was away stands with what was done in that one's office.
    private static Map<String, String> told(CaseEvent event) {
        Map<String, String> facts = new TreeMap<>(event.facts());
        event.actor().inPlaceOf().ifPresent(absent -> facts.put("inPlaceOf", absent));
        return facts;
    }

    static LedgerRow from(ResultSet row) throws SQLException {
        return new LedgerRow(row.getString("case_id"), row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("act"), row.getString("actor"),
                row.getString("actor_union"), row.getString("roles"), row.getString("facts"),
                row.getString("previous_hash"), row.getString("hash"));
    }

    Object[] columns() {
        return new Object[] {caseId, seq, at.atOffset(ZoneOffset.UTC), act, actor, union, roles, facts,
                previousHash, hash};
    }

    Head asHead() {
        return new Head(caseId, seq, hash);
    }

    /** @return whether the row still says what its hash was made of */
    boolean isSound() {
        return at.equals(at.truncatedTo(ChronoUnit.MILLIS)) && hash.equals(fingerprint());
    }

    /** The same row under another number. */
    LedgerRow at(long place) {
        return new LedgerRow(caseId, place, at, act, actor, union, roles, facts, previousHash, hash);
    }

    private String fingerprint() {
        return new Fingerprint().add(previousHash).add(caseId).add(seq).add(at.toEpochMilli()).add(act).add(actor)
                .add(union).add(roles).add(facts).hex();
    }
}
