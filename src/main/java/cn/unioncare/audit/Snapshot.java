package cn.unioncare.audit;

import java.util.function.Function;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the whole ledger as it stood at one moment, in a transaction of its own and a thousand rows at a time, while
 * others go on writing.
 */
@Component
class Snapshot {

    private static final int ROWS_AT_A_TIME = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;

    Snapshot(DataSource dataSource, PlatformTransactionManager transactions) {
        // Of its own, because the fetch size is set; PostgreSQL streams only with one and in a transaction.
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.reading.setReadOnly(true);
    }

    <T> T read(Function<JdbcTemplate, T> query) {
        return reading.execute(status -> query.apply(jdbc));
    }
}
