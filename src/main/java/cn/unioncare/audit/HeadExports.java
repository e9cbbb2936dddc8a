package cn.unioncare.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes each day's head into the operator's folder when the day is over, and the days that were missed. The node that
 * writes holds the one row of the table, so that another finds the day written.
 */
@Component
@EnableConfigurationProperties(HeadSettings.class)
public class HeadExports {

    /**
     * How far it has come.
     *
     * @param on      whether a folder is named
     * @param lastDay the last day whose head lies there
     * @param failure why the last try failed, in Chinese and without the folder's name
     */
    public record Standing(boolean on, Optional<LocalDate> lastDay, Optional<OffsetDateTime> triedAt, Optional<String> failure) { }

    private static final Logger LOG = LoggerFactory.getLogger(HeadExports.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** By then the last transactions of a day are committed. */
    private static final Duration COMMITTED = Duration.ofMinutes(10);
    private static final int MOST_AT_ONCE = 40;

    private final HeadFolder folder;
    private final HeadSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HeadExports(HeadFolder folder, HeadSettings settings, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.folder = folder;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${unioncare.heads.first-sweep:PT2M}", fixedDelayString = "${unioncare.heads.sweep-every:PT10M}")
    void sweep() {
        settings.kept().ifPresent(this::catchUp);
    }

    private void catchUp(Path kept) {
        try {
            boolean more = true;
            for (int days = 0; more && days < MOST_AT_ONCE; days++) {
                more = Boolean.TRUE.equals(transaction.execute(status -> wroteNext(kept)));
            }
        } catch (PessimisticLockingFailureException another) {
            LOG.debug("Another node writes the daily heads", another);
        }
    }

    public Standing standing() {
        return jdbc.sql("select last_day, tried_at, failure from head_export where id = 1").query((row, index) -> new Standing(
            settings.kept().isPresent(), Optional.ofNullable(row.getObject(1, LocalDate.class)),
            Optional.ofNullable(row.getObject(2, OffsetDateTime.class)), Optional.ofNullable(row.getString(3)))).single();
    }

    // Each day is a transaction of its own: what lies there is known whatever becomes of the next.
    private boolean wroteNext(Path kept) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), CHINA);
        LocalDate over = now.minus(COMMITTED).toLocalDate().minusDays(1);
        LocalDate day = lockedLastDay().map(last -> last.plusDays(1)).orElse(over);
        if (day.isAfter(over)) {
            return false;
        }
        try {
            folder.keep(day, kept);
            told(day, now, null);
            LOG.info("{} 的链头已写入 {}", day, kept);
            return true;
        } catch (HeadFolder.NotKept failure) {
            told(null, now, failure.getMessage());
            LOG.error("{} 的链头未能写入 {}：{}。稍后自动重试", day, kept, failure.getMessage(), failure.getCause());
            return false;
        }
    }

    private Optional<LocalDate> lockedLastDay() {
        return Optional.ofNullable(jdbc.sql("select last_day from head_export where id = 1 for update")
            .query((row, index) -> new LocalDate[] {row.getObject(1, LocalDate.class)}).single()[0]);
    }

    private void told(LocalDate written, OffsetDateTime now, String failure) {
        jdbc.sql("update head_export set last_day = coalesce(cast(? as date), last_day), tried_at = ?, failure = ? where id = 1")
            .params(Arrays.asList(written, now, failure)).update();
    }
}
