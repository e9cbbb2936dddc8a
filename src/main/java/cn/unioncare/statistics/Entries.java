package cn.unioncare.statistics;

import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the unions have entered: every value that was ever entered stays, the last one counts. */
@Repository
class Entries {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String LAST = """
        select e.* from statistics_entry e where e.table_id = :table and e.period_from = :from and e.period_until = :until
          and e.union_code = any(:unions) and e.seq = (select max(l.seq) from statistics_entry l where l.table_id = e.table_id
            and l.period_from = e.period_from and l.period_until = e.period_until and l.union_code = e.union_code
            and l.column_id = e.column_id)
        order by e.union_code, e.column_id""";

    /** @param source 手工填写, or the name of the file it came from */
    record Entry(UnionCode union, String column, BigDecimal amount, String source, String enteredBy,
                 OffsetDateTime enteredAt) { }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Entries(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Entry> of(String table, Scope scope) {
        return jdbc.sql(LAST).param("table", table).param("from", scope.from()).param("until", scope.until())
            .param("unions", scope.codes()).query(Entries::entry).list();
    }

    /** @return false if somebody has entered the same at the same time */
    boolean add(String table, Scope scope, List<Entry> entries) {
        try {
            batches.batchUpdate("""
                insert into statistics_entry (union_code, table_id, period_from, period_until, column_id, seq, amount, source,
                    entered_by, entered_at)
                values (?, ?, ?, ?, ?, (select coalesce(max(l.seq), 0) + 1 from statistics_entry l where l.table_id = ?
                    and l.period_from = ? and l.period_until = ? and l.union_code = ? and l.column_id = ?), ?, ?, ?, ?)""",
                entries.stream().map(entry -> new Object[] {entry.union().value(), table, scope.from(), scope.until(),
                    entry.column(), table, scope.from(), scope.until(), entry.union().value(), entry.column(),
                    entry.amount(), entry.source(), entry.enteredBy(), entry.enteredAt()}).toList());
            return true;
        } catch (DuplicateKeyException meanwhile) {
            return false;
        }
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(new UnionCode(row.getString("union_code")), row.getString("column_id"), Row.plain(row.getBigDecimal("amount")),
            row.getString("source"), row.getString("entered_by"),
            row.getObject("entered_at", OffsetDateTime.class).atZoneSameInstant(CHINA).toOffsetDateTime());
    }
}
