package cn.unioncare.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static cn.unioncare.audit.Damage.CHANGED;
import static cn.unioncare.audit.Damage.CUT_OFF;
import static cn.unioncare.audit.Damage.EMPTIED;
import static cn.unioncare.audit.Damage.EXTRA;
import static cn.unioncare.audit.Damage.HEAD_CHANGED;
import static cn.unioncare.audit.Damage.HEAD_MISSING;
import static cn.unioncare.audit.Damage.MISSING;
import static cn.unioncare.audit.Damage.RELINKED;
import static cn.unioncare.audit.Damage.REWRITTEN;
import static cn.unioncare.audit.LedgerFixture.APPROVER;
import static cn.unioncare.audit.LedgerFixture.SURVEYOR;
import static cn.unioncare.audit.LedgerFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

/** Five hundred forged changes of ten kinds, at random places: each is found, with its chain, its number and its kind. */
abstract class FiveHundredForgeriesContract {

    private static final int CASES = 5;
    private static final int EVENTS = 8;
    private static final int OF_EACH_KIND = 50;
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 3, 1);
    private static final List<String> EDITS = List.of("at = at + interval '1' second", "act = 'APPROVED'", "actor = 'nobody'",
            "actor_union = '130300'", "roles = 'admin'", "facts = '{\"step\":\"x\"}'", "previous_hash = 'x'", "hash = 'x'");

    private enum Kind { EDITED, DELETED, INSERTED, SWAPPED, DUPLICATED, CUT, MOVED, HEAD_EDITED, LAST_AND_HEAD, RECOMPUTED }

    private record Found(String caseId, long seq, Damage damage) { }

    private final Random random = new Random(500);
    private final List<HeadFile> exported = new ArrayList<>();

    abstract LedgerFixture ledger();

    private Forger forger() {
        return new Forger(ledger().jdbc);
    }

    /** Every case has one event a day; each evening the head is taken out of the house. */
    @BeforeEach
    void a_ledger_of_eight_days_whose_heads_are_kept_outside() {
        for (int day = 0; day < EVENTS; day++) {
            ledger().waitUntil(FIRST_DAY.plusDays(day).atStartOfDay().toInstant(ZoneOffset.UTC));
            for (int number = 1; number <= CASES; number++) {
                int one = number;
                String step = "" + day;
                ledger().transaction.executeWithoutResult(status ->
                        ledger().publish(aCase(one), "STEPPED", one % 2 == 0 ? SURVEYOR : APPROVER, Map.of("step", step)));
            }
        }
        ledger().waitUntil(Instant.parse("2018-03-20T01:00:00Z"));
        for (int day = 0; day < EVENTS; day++) {
            exported.add(ledger().headFiles.of(FIRST_DAY.plusDays(day)));
        }
        forger().keep();
    }

    @Test
    void each_of_five_hundred_forgeries_of_ten_kinds_is_found_where_it_was_made() throws Exception {
        Map<Kind, Integer> found = new EnumMap<>(Kind.class);
        HeadList list = listOf(EVENTS - 1);
        assertThat(compared(list).same()).isTrue();
        for (int round = 0; round < OF_EACH_KIND; round++) {
            for (Kind kind : Kind.values()) {
                String caseId = aCase(1 + random.nextInt(CASES)).value();
                long seq = round % 3 == 0 ? 1 : round % 3 == 1 ? EVENTS : 2 + random.nextInt(EVENTS - 2);
                Found expected = forge(kind, caseId, seq, round);
                if (expected.damage() == REWRITTEN) {
                    assertThat(ledger().verifier.verifyAll().verified()).as("inside nothing is wrong with it").isTrue();
                    theComparisonNames(expected, list);
                } else {
                    assertThat(ledger().verifier.verifyAll().problems()).as(kind + " " + round + " at " + caseId + " " + seq)
                        .extracting(one -> new Found(one.caseId(), one.seq(), one.damage())).contains(expected)
                        .extracting(Found::caseId).contains(caseId);
                }
                forger().restore();
                found.merge(kind, 1, Integer::sum);
            }
        }
        assertThat(found.values()).hasSize(10).containsOnly(OF_EACH_KIND);
        assertThat(ledger().verifier.verifyAll().verified()).isTrue();
        assertThat(compared(list).same()).isTrue();
    }

    private Found forge(Kind kind, String caseId, long seq, int round) {
        String other = caseId.equals(aCase(1).value()) ? aCase(2).value() : aCase(1).value();
        switch (kind) {
            case EDITED -> {
                forger().changed("update ledger_event set " + EDITS.get(round % EDITS.size()) + " where case_id = ? and seq = ?", caseId, seq);
                return new Found(caseId, seq, CHANGED);
            }
            case DELETED -> {
                forger().delete(caseId, seq);
                return new Found(caseId, seq, seq == EVENTS ? CUT_OFF : MISSING);
            }
            case INSERTED -> {
                makeRoom(caseId, seq);
                LedgerRow before = seq == 1 ? null : forger().row(caseId, seq - 1);
                forger().insert(Forger.forgedAfter(before == null ? Head.ofNewChain(caseId) : before.asHead(), forger().row(caseId, seq + 1).at()));
                return new Found(caseId, EVENTS + 1, EXTRA);
            }
            case SWAPPED -> {
                forger().swap(caseId, seq, caseId, seq % EVENTS + 1);
                return new Found(caseId, seq, Damage.MOVED);
            }
            case DUPLICATED -> {
                forger().copy(caseId, seq, caseId, EVENTS + 1);
                return new Found(caseId, EVENTS + 1, EXTRA);
            }
            case CUT -> {
                forger().changed("delete from ledger_event where case_id = ? and seq >= ?", caseId, seq);
                return new Found(caseId, seq, seq == 1 ? EMPTIED : CUT_OFF);
            }
            case MOVED -> {
                forger().copy(caseId, seq, other, EVENTS + 1);
                forger().delete(caseId, seq);
                return new Found(caseId, seq, seq == EVENTS ? CUT_OFF : MISSING);
            }
            case HEAD_EDITED -> {
                forger().changed(round % 2 == 0 ? "update ledger_head set hash = 'x' where case_id = ?"
                        : "delete from ledger_head where case_id = ?", caseId);
                return new Found(caseId, EVENTS, round % 2 == 0 ? HEAD_CHANGED : HEAD_MISSING);
            }
            case LAST_AND_HEAD -> {
                forger().rewriteFrom(caseId, EVENTS, EVENTS);
                return new Found(caseId, EVENTS, REWRITTEN);
            }
            default -> {
                forger().rewriteFrom(caseId, seq, EVENTS);
                return new Found(caseId, seq, REWRITTEN);
            }
        }
    }

    private void makeRoom(String caseId, long seq) {
        LongStream.rangeClosed(seq, EVENTS).map(later -> EVENTS + seq - later).forEach(later ->
                forger().changed("update ledger_event set seq = seq + 1 where case_id = ? and seq = ?", caseId, later));
    }

    /** The event of each day is the one with its number, so the first day that differs tells which was written anew. */
    private void theComparisonNames(Found forged, HeadList list) {
        Comparison comparison = compared(list);
        assertThat(comparison.firstDay()).isEqualTo(FIRST_DAY.plusDays(forged.seq() - 1));
        assertThat(comparison.chains()).singleElement().satisfies(chain -> {
            assertThat(chain.caseId()).isEqualTo(forged.caseId());
            assertThat(chain.damage()).isEqualTo(REWRITTEN);
        });
    }

    @Test
    void an_event_written_anew_whose_follower_was_bent_to_fit_it_is_found() {
        for (long seq = 1; seq < EVENTS; seq++) {
            String caseId = aCase(1).value();
            LedgerRow old = forger().row(caseId, seq);
            LedgerRow forged = Forger.forgedAfter(new Head(caseId, seq - 1, old.previousHash()), old.at());
            forger().delete(caseId, seq);
            forger().insert(forged);
            assertThat(ledger().verifier.verifyAll().problems()).extracting(Verification.Problem::damage).containsExactly(RELINKED);
            forger().changed("update ledger_event set previous_hash = ? where case_id = ? and seq = ?", forged.hash(), caseId, seq + 1);
            assertThat(ledger().verifier.verifyAll().problems()).extracting(one -> new Found(one.caseId(), one.seq(), one.damage()))
                .containsExactly(new Found(caseId, seq + 1, CHANGED));
            forger().restore();
        }
    }

    @Test
    void a_chain_that_is_gone_and_one_that_was_put_in_are_told_apart() throws Exception {
        HeadList list = listOf(EVENTS - 1);
        String gone = aCase(3).value();
        forger().changed("delete from ledger_event where case_id = ?", gone);
        forger().changed("delete from ledger_head where case_id = ?", gone);
        Head fresh = Head.ofNewChain(aCase(900).value());
        LedgerRow backdated = Forger.forgedAfter(fresh, FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC));
        forger().insert(backdated);
        forger().changed("insert into ledger_head values (?, ?, ?)", backdated.caseId(), 1, backdated.hash());

        assertThat(ledger().verifier.verifyAll().verified()).isTrue();
        assertThat(compared(list).chains()).extracting(Comparison.Chain::damage).containsExactlyInAnyOrder(Damage.GONE, Damage.BACKDATED);
        assertThat(compared(list).chains()).filteredOn(chain -> chain.damage() == Damage.GONE).singleElement()
            .satisfies(chain -> assertThat(chain.fingerprint()).isEqualTo(HeadList.fingerprint(gone)));
        forger().restore();
    }

    private Comparison compared(HeadList list) {
        return ledger().comparisons.compare(exported, Optional.of(list));
    }

    private HeadList listOf(int day) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ledger().headFiles.writeList(FIRST_DAY.plusDays(day), packed);
        return HeadList.read(new ByteArrayInputStream(packed.toByteArray()));
    }
}
