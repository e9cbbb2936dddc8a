package cn.unioncare.eligibility;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The standards that have been recorded. Rows are only ever added; of a region and first day the one with the highest
 * number counts. One indexed statement answers, so that what one node records another measures by at once.
 */
@Repository
public class RecordedStandards implements LocalStandards {

    private static final String LATEST = """
        not exists (select 1 from local_standard newer where newer.region = s.region
            and newer.effective_from = s.effective_from and newer.seq > s.seq)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordedStandards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<LocalStandard> on(String region, LocalDate day) {
        return jdbc.sql("""
                select region, effective_from, amount, source from local_standard
                where region = ? and effective_from <= ?
                order by effective_from desc, seq desc fetch first 1 rows only""")
            .params(region, day).query((row, index) -> new LocalStandard(row.getString("region"),
                row.getObject("effective_from", LocalDate.class), plain(row.getBigDecimal("amount")),
                row.getString("source"))).optional();
    }

    /** Adds those of a file whose region and first day are not in the table yet. */
    public void seed(StandardsFile file) {
        for (LocalStandard standard : file.all()) {
            jdbc.sql("""
                    insert into local_standard (region, effective_from, seq, amount, source, recorded_at)
                    select cast(:region as varchar), cast(:from as date), 1, cast(:amount as numeric(10, 2)),
                        cast(:source as varchar), cast(:now as timestamp with time zone)
                    where not exists (select 1 from local_standard where region = :region and effective_from = :from)""")
                .param("region", standard.region()).param("from", standard.effectiveFrom())
                .param("amount", standard.amount()).param("source", standard.source())
                .param("now", OffsetDateTime.now(clock)).update();
        }
    }

    /** Lets the next one who adds to that region wait until the transaction ends, where it has a standard at all. */
    void hold(String region) {
        jdbc.sql("select seq from local_standard where region = ? for update").param(region).query(Integer.class).list();
    }

    Optional<StandardRecord> latest(String region, LocalDate from) {
        return jdbc.sql("select s.* from local_standard s where s.region = ? and s.effective_from = ? and " + LATEST)
            .params(region, from).query(this::kept).optional();
    }

    /** The first day of the standard that follows it; none if it is the last. */
    Optional<LocalDate> next(String region, LocalDate from) {
        return Optional.ofNullable(jdbc.sql("""
                select min(effective_from) as next from local_standard where region = ? and effective_from > ?""")
            .params(region, from).query((row, index) -> Optional.ofNullable(row.getObject("next", LocalDate.class)))
            .single().orElse(null));
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody else has just added that number */
    void add(LocalStandard standard, int seq, String reason, String login) {
        jdbc.sql("""
                insert into local_standard (region, effective_from, seq, amount, source, reason, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(standard.region(), standard.effectiveFrom(), seq, standard.amount(), standard.source(), reason,
                login, OffsetDateTime.now(clock)).update();
    }

    /** By region, the newest first; of one day the correction before what it corrects. */
    List<StandardRecord> list(String prefix, StandardCursor after, int limit) {
        return jdbc.sql("""
                select s.* from local_standard s
                where position(cast(:prefix as varchar) in s.region) = 1
                  and (s.region > :region or s.region = :region and (s.effective_from < :from
                    or s.effective_from = :from and s.seq < :seq))
                order by s.region, s.effective_from desc, s.seq desc fetch first :limit rows only""")
            .param("prefix", prefix).param("region", after.region()).param("from", after.from()).param("seq", after.seq())
            .param("limit", limit).query(this::kept).list();
    }

    private StandardRecord kept(ResultSet row, int index) throws SQLException {
        return new StandardRecord(row.getString("region"), row.getObject("effective_from", LocalDate.class),
            row.getInt("seq"), plain(row.getBigDecimal("amount")), row.getString("source"), row.getString("reason"),
            row.getString("recorded_by"), row.getObject("recorded_at", OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.ofHours(8)));
    }

    // 550.00 in the table is 550 in the document that set it.
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
