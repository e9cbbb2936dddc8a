package cn.unioncare.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import cn.unioncare.shared.CaseId;

import static cn.unioncare.audit.LedgerFixture.APPROVER;
import static cn.unioncare.audit.LedgerFixture.SURVEYOR;
import static cn.unioncare.audit.LedgerFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What holds on every database. Each test has cases of its own. */
abstract class LedgerContract {

    private static int cases;

    private final CaseId first = aCase(++cases);
    private final CaseId second = aCase(++cases);

    abstract LedgerFixture ledger();

    @Test
    void each_event_extends_the_chain_of_its_case() {
        ledger().transaction.executeWithoutResult(status -> {
            ledger().publish(first, "SUBMITTED", SURVEYOR, Map.of("form", "2017-01", "amount", "3600.00"));
            ledger().publish(first, "SURVEYED", SURVEYOR);
        });
        ledger().record(first, "APPROVED", APPROVER);

        List<LedgerEntry> entries = ledger().history.entriesOf(first);
        assertThat(entries).extracting(LedgerEntry::seq).containsExactly(1L, 2L, 3L);
        assertThat(entries).extracting(LedgerEntry::act).containsExactly("SUBMITTED", "SURVEYED", "APPROVED");
        assertThat(entries).extracting(LedgerEntry::at).isSorted();
        assertThat(entries.get(0).facts()).isEqualTo(Map.of("amount", "3600.00", "form", "2017-01"));
        assertThat(entries.get(0).roles()).containsExactly("clerk", "surveyor");
        assertThat(entries.get(0).union()).isEqualTo("13030601");
        assertThat(ledger().verifier.verify(first)).isEqualTo(new Verification(true, 1, 3, List.of()));
    }

    @Test
    void a_rolled_back_transaction_leaves_nothing() {
        ledger().transaction.executeWithoutResult(status -> {
            ledger().publish(first, "SUBMITTED", SURVEYOR);
            status.setRollbackOnly();
        });

        assertThat(ledger().history.entriesOf(first)).isEmpty();
        assertThat(ledger().jdbc.queryForObject("select count(*) from ledger_head where case_id = ?", Long.class,
                first.value())).isZero();
    }

    @Test
    void what_a_savepoint_undoes_is_not_recorded() {
        TransactionTemplate nested = new TransactionTemplate(ledger().transaction.getTransactionManager());
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);

        ledger().transaction.executeWithoutResult(outer -> {
            nested.executeWithoutResult(inner -> {
                ledger().publish(first, "UNDONE", SURVEYOR);
                inner.setRollbackOnly();
            });
            ledger().publish(first, "SUBMITTED", SURVEYOR);
            nested.executeWithoutResult(inner -> {
                ledger().publish(first, "UNDONE", SURVEYOR);
                inner.setRollbackOnly();
            });
            nested.executeWithoutResult(inner -> ledger().publish(second, "SUBMITTED", SURVEYOR));
        });

        assertThat(ledger().history.entriesOf(first)).extracting(LedgerEntry::act).containsExactly("SUBMITTED");
        assertThat(ledger().history.entriesOf(second)).extracting(LedgerEntry::act).containsExactly("SUBMITTED");
    }

    @Test
    void a_transaction_of_its_own_records_even_if_the_outer_one_fails() {
        TransactionTemplate own = new TransactionTemplate(ledger().transaction.getTransactionManager());
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        ledger().transaction.executeWithoutResult(outer -> {
            ledger().publish(second, "SUBMITTED", SURVEYOR);
            own.executeWithoutResult(inner -> ledger().publish(first, "REFUSED", SURVEYOR));
            outer.setRollbackOnly();
        });

        assertThat(ledger().history.entriesOf(first)).extracting(LedgerEntry::act).containsExactly("REFUSED");
        assertThat(ledger().history.entriesOf(second)).isEmpty();
    }

    @Test
    void outside_a_transaction_nothing_can_be_recorded() {
        assertThatThrownBy(() -> ledger().publish(first, "SUBMITTED", SURVEYOR))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void personal_data_fails_the_transaction_that_brings_it() {
        assertThatThrownBy(() -> ledger().transaction.executeWithoutResult(status ->
                ledger().publish(first, "SUBMITTED", SURVEYOR, Map.of("id", "13030619750312997X"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("1303");
        assertThat(ledger().history.entriesOf(first)).isEmpty();
    }

    @Test
    void two_at_once_on_one_case_keep_one_chain() throws Exception {
        ledger().record(first, "SUBMITTED", SURVEYOR);

        atOnce(2, () -> {
            for (int i = 0; i < 150; i++) {
                ledger().record(first, "TOUCHED", SURVEYOR);
            }
        });

        assertThat(ledger().history.entriesOf(first)).extracting(LedgerEntry::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 301).boxed().toList());
        assertThat(ledger().history.entriesOf(first)).extracting(LedgerEntry::at).isSorted();
        assertThat(ledger().verifier.verify(first).problems()).isEmpty();
    }

    @Test
    void two_at_once_begin_one_chain() throws Exception {
        for (int i = 0; i < 100; i++) {
            CaseId fresh = aCase(100_000 + ++cases);
            atOnce(2, () -> ledger().record(fresh, "SUBMITTED", SURVEYOR));
            assertThat(ledger().verifier.verify(fresh)).isEqualTo(new Verification(true, 1, 2, List.of()));
        }
    }

    @Test
    void many_at_once_on_the_same_cases_in_any_order_never_deadlock() throws Exception {
        List<CaseId> fresh = IntStream.range(0, 10).mapToObj(i -> aCase(200_000 + ++cases)).toList();
        List<CaseId> backwards = new ArrayList<>(fresh);
        Collections.reverse(backwards);

        atOnce(4, () -> {
            for (int i = 0; i < 20; i++) {
                List<CaseId> order = Thread.currentThread().getId() % 2 == 0 ? fresh : backwards;
                ledger().transaction.executeWithoutResult(status ->
                        order.forEach(caseId -> ledger().publish(caseId, "TOUCHED", SURVEYOR)));
            }
        });

        assertThat(fresh).allSatisfy(caseId ->
                assertThat(ledger().verifier.verify(caseId)).isEqualTo(new Verification(true, 1, 80, List.of())));
    }

    @Test
    void the_head_of_a_day_stays_while_the_ledger_grows() {
        ledger().waitUntil(Instant.parse("2018-03-05T15:50:00Z"));
        ledger().record(first, "SUBMITTED", SURVEYOR);
        DailyHead before = ledger().dailyHeads.of(LocalDate.of(2018, 3, 5));
        ledger().waitUntil(Instant.parse("2018-03-05T16:00:00Z"));
        ledger().record(first, "SURVEYED", SURVEYOR);
        ledger().record(second, "SUBMITTED", SURVEYOR);

        assertThat(ledger().dailyHeads.of(LocalDate.of(2018, 3, 5))).isEqualTo(before);
        assertThat(before.digest()).matches("[0-9a-f]{64}");
        DailyHead after = ledger().dailyHeads.of(LocalDate.of(2018, 3, 6));
        assertThat(after.chains()).isEqualTo(before.chains() + 1);
        assertThat(after.digest()).isNotEqualTo(before.digest());
    }

    private static void atOnce(int threads, Runnable work) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        Callable<Void> worker = () -> {
            start.await();
            work.run();
            return null;
        };
        try {
            for (Future<Void> done : workers.invokeAll(Collections.nCopies(threads, worker))) {
                done.get();
            }
        } finally {
            workers.shutdown();
        }
    }
}
