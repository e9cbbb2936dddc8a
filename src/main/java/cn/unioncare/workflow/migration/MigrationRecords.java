package cn.unioncare.workflow.migration;

import cn.unioncare.organisation.AdministrationRecords;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who moved the cases of which version where, and what came of it: in tables to be read, and in the ledger, which nobody
 * can change afterwards.
 */
final class MigrationRecords {

    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final AdministrationRecords ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MigrationRecords(JdbcClient jdbc, AdministrationRecords ledger, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whoever has the turn knows that nobody is at work any more: what is open was cut off. */
    void closeWhatWasCutOff(String process) {
        jdbc.sql("update model_migration set state = 'CUT_OFF' where process = ? and state = 'RUNNING'").param(process).update();
    }

    String begin(Errand errand, String process, Version from, Version to) {
        String id = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into model_migration (id, run, process, from_version, from_digest, to_version, to_digest, run_by, started_at,
                        state, moved, failed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', 0, 0)
                    """)
                .params(id, errand.run(), process, from.number(), from.digest(), to.number(), to.digest(), errand.operator().login(),
                    OffsetDateTime.now(clock)).update();
            ledger.record(errand.operator().union(), "MODEL_MIGRATION_BEGUN", errand.operator(), Map.of("run", errand.run(),
                "model", process, "fromVersion", from.number(), "fromDigest", from.digest(), "toVersion", to.number(), "toDigest", to.digest()));
        });
        return id;
    }

    /** Within the transaction that moves them. */
    void moved(String migration, int cases) {
        jdbc.sql("update model_migration set moved = moved + ? where id = ?").params(cases, migration).update();
    }

    void failed(String migration, String instance, String caseNumber, String reason) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into model_migration_failure (migration, instance_id, case_id, reason) values (?, ?, ?, ?)")
                .params(migration, instance, caseNumber, reason.substring(0, Math.min(reason.length(), LONGEST_REASON))).update();
            jdbc.sql("update model_migration set failed = failed + 1 where id = ?").param(migration).update();
        });
    }

    void end(String migration, Errand errand, String process, Tally tally) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update model_migration set state = 'DONE', ended_at = ? where id = ?").params(OffsetDateTime.now(clock), migration).update();
            ledger.record(errand.operator().union(), "MODEL_MIGRATION_ENDED", errand.operator(), Map.of("run", errand.run(),
                "model", process, "moved", tally.moved(), "notMoved", tally.stayed()));
        });
    }
}
