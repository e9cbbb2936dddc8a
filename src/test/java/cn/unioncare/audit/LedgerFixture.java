package cn.unioncare.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import cn.unioncare.TestDatabases;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.TestVault;
import cn.unioncare.vault.Vault;

/** The ledger on a database of its own, with the events published as the application publishes them. */
public final class LedgerFixture implements AutoCloseable {

    public static final Actor SURVEYOR =
            new Actor("surveyor1.13030601", new UnionCode("13030601"), Set.of("surveyor", "clerk"));
    public static final Actor APPROVER = new Actor("approver.130306", new UnionCode("130306"), Set.of("approver"));

    public final JdbcTemplate jdbc;
    public final TransactionTemplate transaction;
    public final LedgerHistory history;
    public final LedgerVerifier verifier;
    public final DailyHeads dailyHeads;
    public final HeadFiles headFiles;
    public final HeadComparisons comparisons;
    private final AnnotationConfigApplicationContext application = new AnnotationConfigApplicationContext();
    private final TickingClock clock = new TickingClock();

    public LedgerFixture(DataSource dataSource) {
        TestDatabases.migrate(dataSource, "V10__audit.sql", "V48__head_export.sql");
        this.jdbc = new JdbcTemplate(dataSource);
        JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        application.registerBean(DataSource.class, () -> dataSource);
        application.registerBean(JdbcTemplate.class, () -> jdbc);
        application.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
        application.registerBean(JdbcTransactionManager.class, () -> transactions);
        application.registerBean(Clock.class, () -> clock);
        application.register(Ledger.class, LedgerWriter.class, LedgerHistory.class, Snapshot.class,
                LedgerVerifier.class, DailyHeads.class, HeadFiles.class, HeadComparisons.class);
        application.registerBean(Vault.class, TestVault::withRandomKeys);
        application.refresh();
        this.history = application.getBean(LedgerHistory.class);
        this.verifier = application.getBean(LedgerVerifier.class);
        this.dailyHeads = application.getBean(DailyHeads.class);
        this.headFiles = application.getBean(HeadFiles.class);
        this.comparisons = application.getBean(HeadComparisons.class);
    }

    public static CaseId aCase(int number) {
        return new CaseId("JD-130306-2018-%06d".formatted(number));
    }

    public void publish(CaseId caseId, String act, Actor actor) {
        application.publishEvent(CaseEvent.of(caseId, act, actor));
    }

    public void publish(CaseId caseId, String act, Actor actor, Map<String, String> facts) {
        application.publishEvent(new CaseEvent(caseId, act, actor, facts));
    }

    /** Publishes in a transaction of its own. */
    public void record(CaseId caseId, String act, Actor actor) {
        transaction.executeWithoutResult(status -> publish(caseId, act, actor));
    }

    Clock clock() {
        return clock;
    }

    public void waitUntil(Instant moment) {
        clock.now = moment;
    }

    @Override
    public void close() {
        application.close();
    }

    /** A second passes at each look, with the nanoseconds that a real clock shows. */
    private static final class TickingClock extends Clock {

        private Instant now = Instant.parse("2018-03-01T01:00:00.123456789Z");

        @Override
        public synchronized Instant instant() {
            now = now.plus(Duration.ofSeconds(1));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
