package cn.unioncare.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;


import static cn.unioncare.audit.LedgerFixture.APPROVER;
import static cn.unioncare.audit.LedgerFixture.SURVEYOR;
import static cn.unioncare.audit.LedgerFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody with the database's password changes the ledger: every change is found, and where it was made. */
abstract class ForgeryContract {

    private static final int CASES = 6;
    private static final int EVENTS = 8;
    private static final int ROUNDS = 20;

    /** One way to forge, which answers where it did. */
    private interface Forgery {
        Spot of(String caseId, long seq);
    }

    private record Spot(String caseId, long seq) { }

    private final Random random = new Random(20180301);

    abstract LedgerFixture ledger();

    private Forger forger() {
        return new Forger(ledger().jdbc);
    }

    @BeforeEach
    void a_ledger_of_some_cases() {
        if (count("ledger_event") > 0) {
            return;
        }
        for (int i = 0; i < CASES * EVENTS; i++) {
            int number = i;
            ledger().transaction.executeWithoutResult(status -> ledger().publish(aCase(1 + number % CASES), "STEPPED",
                    number % 2 == 0 ? SURVEYOR : APPROVER, Map.of("step", "" + number)));
        }
        forger().keep();
    }

    @Test
    void an_untouched_ledger_is_verified() {
        assertThat(ledger().verifier.verifyAll())
                .isEqualTo(new Verification(true, CASES, CASES * EVENTS, List.of()));
    }

    @Test
    void an_edit_of_any_column_is_found() {
        for (String edit : List.of("at = at + interval '1' second", "act = 'APPROVED'", "actor = 'nobody'",
                "actor_union = '130300'", "roles = 'admin'", "facts = '{\"step\":\"x\"}'", "facts = facts || ' '",
                "previous_hash = 'x'", "hash = 'x'", "case_id = 'JD-130306-2018-999999'", "seq = seq + 100",
                "seq = -seq")) {
            eachTimeFound(edit, (caseId, seq) -> {
                forger().changed("update ledger_event set " + edit + " where case_id = ? and seq = ?", caseId, seq);
                return new Spot(caseId, seq);
            });
        }
    }

    @Test
    void an_edit_with_a_hash_computed_anew_is_found() {
        eachTimeFound("rehashed", (caseId, seq) -> {
            LedgerRow row = forger().row(caseId, seq);
            LedgerRow forged = Forger.forgedAfter(new Head(caseId, seq - 1, row.previousHash()), row.at());
            forger().delete(caseId, seq);
            forger().insert(forged);
            return new Spot(caseId, seq);
        });
    }

    @Test
    void a_deleted_event_is_found() {
        eachTimeFound("deleted", (caseId, seq) -> {
            forger().delete(caseId, seq);
            return new Spot(caseId, seq);
        });
    }

    @Test
    void an_inserted_event_is_found() {
        eachTimeFound("inserted at the end", (caseId, seq) -> {
            LedgerRow last = forger().row(caseId, EVENTS);
            forger().insert(Forger.forgedAfter(last.asHead(), last.at()));
            return new Spot(caseId, EVENTS + 1);
        });
        eachTimeFound("inserted between", (caseId, seq) -> {
            for (long later = EVENTS; later > seq; later--) {
                forger().changed("update ledger_event set seq = seq + 1 where case_id = ? and seq = ?", caseId, later);
            }
            forger().copy(caseId, seq, caseId, seq + 1);
            return new Spot(caseId, seq + 1);
        });
    }

    @Test
    void reordered_events_are_found() {
        eachTimeFound("reordered", (caseId, seq) -> {
            long other = seq % EVENTS + 1;
            forger().swap(caseId, seq, caseId, other);
            return new Spot(caseId, seq);
        });
    }

    @Test
    void events_swapped_between_cases_are_found() {
        eachTimeFound("swapped", (caseId, seq) -> {
            String other = caseId.equals(aCase(1).value()) ? aCase(2).value() : aCase(1).value();
            forger().swap(caseId, seq, other, seq);
            return new Spot(caseId, seq);
        });
    }

    @Test
    void a_tail_cut_off_is_found() {
        eachTimeFound("tail", (caseId, seq) -> {
            forger().changed("delete from ledger_event where case_id = ? and seq >= ?", caseId, seq);
            return new Spot(caseId, seq);
        });
    }

    @Test
    void a_changed_head_is_found() {
        eachTimeFound("head hash", (caseId, seq) -> {
            forger().changed("update ledger_head set hash = 'x' where case_id = ?", caseId);
            return new Spot(caseId, EVENTS);
        });
        eachTimeFound("head seq", (caseId, seq) -> {
            forger().changed("update ledger_head set seq = ? where case_id = ?", EVENTS - seq, caseId);
            return new Spot(caseId, EVENTS - seq + 1);
        });
        eachTimeFound("no head", (caseId, seq) -> {
            forger().changed("delete from ledger_head where case_id = ?", caseId);
            return new Spot(caseId, EVENTS);
        });
    }

    @Test
    void a_chain_removed_whole_is_found_by_the_daily_head() {
        DailyHead exported = ledger().dailyHeads.of(LocalDate.of(2018, 3, 1));
        forger().changed("delete from ledger_event where case_id = ?", aCase(3).value());
        assertThat(ledger().verifier.verifyAll().problems())
                .extracting(Verification.Problem::caseId).containsExactly(aCase(3).value());
        forger().changed("delete from ledger_head where case_id = ?", aCase(3).value());

        assertThat(ledger().verifier.verifyAll().verified()).isTrue();
        assertThat(ledger().dailyHeads.of(LocalDate.of(2018, 3, 1))).isNotEqualTo(exported);
        forger().restore();
        assertThat(ledger().dailyHeads.of(LocalDate.of(2018, 3, 1))).isEqualTo(exported);
    }

    private void eachTimeFound(String kind, Forgery forgery) {
        for (int i = 0; i < ROUNDS; i++) {
            Spot spot = forgery.of(aCase(1 + random.nextInt(CASES)).value(), 1 + random.nextInt(EVENTS));
            Verification found = ledger().verifier.verifyAll();
            assertThat(found.verified()).as(kind + " at " + spot).isFalse();
            assertThat(found.problems()).as(kind + " at " + spot)
                    .anyMatch(problem -> new Spot(problem.caseId(), problem.seq()).equals(spot));
            forger().restore();
        }
        assertThat(ledger().verifier.verifyAll().verified()).isTrue();
    }

    private long count(String table) {
        return ledger().jdbc.queryForObject("select count(*) from " + table, Long.class);
    }
}
