package cn.unioncare.workflow.migration;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who moved the cases of which version where, and what came of it. */
final class MigrationRecords {

    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    MigrationRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The row by which operators take turns; whoever makes it first. */
    void prepareTurn(String process) {
        try {
            if (jdbc.sql("select count(*) from model_migration_turn where process = ?").param(process).query(Integer.class).single() == 0) {
                jdbc.sql("insert into model_migration_turn (process) values (?)").param(process).update();
            }
        } catch (DuplicateKeyException anotherWasFirst) {
            // It is there, which is what was wanted.
        }
    }

    /** Held until the transaction of this connection ends, by whatever way. */
    boolean takeTurn(String process) {
        return jdbc.sql("select process from model_migration_turn where process = ? for update skip locked").param(process)
            .query(String.class).optional().isPresent();
    }

    /** Whoever has the turn knows that nobody is at work any more: what is open was cut off. */
    void closeWhatWasCutOff(String process) {
        jdbc.sql("update model_migration set state = 'CUT_OFF' where process = ? and state = 'RUNNING'").param(process).update();
    }

    String begin(String process, Version from, Version to, String operator) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into model_migration (id, process, from_version, from_digest, to_version, to_digest, run_by, started_at,
                    state, moved, failed) values (?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', 0, 0)
                """)
            .params(id, process, from.number(), from.digest(), to.number(), to.digest(), operator, OffsetDateTime.now(clock)).update();
        return id;
    }

    void moved(String migration, int cases) {
        jdbc.sql("update model_migration set moved = moved + ? where id = ?").params(cases, migration).update();
    }

    void failed(String migration, String instance, String caseNumber, String reason) {
        jdbc.sql("insert into model_migration_failure (migration, instance_id, case_id, reason) values (?, ?, ?, ?)")
            .params(migration, instance, caseNumber, reason.substring(0, Math.min(reason.length(), LONGEST_REASON))).update();
        jdbc.sql("update model_migration set failed = failed + 1 where id = ?").param(migration).update();
    }

    void end(String migration) {
        jdbc.sql("update model_migration set state = 'DONE', ended_at = ? where id = ?").params(OffsetDateTime.now(clock), migration).update();
    }
}
