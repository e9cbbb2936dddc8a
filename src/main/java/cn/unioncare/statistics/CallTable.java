package cn.unioncare.statistics;

import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 报送期限 and 催报 as rows. */
@Repository
class CallTable {

    private static final int MOST = 50;

    record Call(String key, Occasion occasion, LocalDate dueOn) { }

    record Reminded(String key, String union, String note, String by, OffsetDateTime at) {

        boolean isOf(String call, UnionCode reminded) {
            return key.equals(call) && union.equals(reminded.value());
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CallTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Call> find(String key) {
        return jdbc.sql("select * from statistics_call where call_key = ?").param(key).query(CallTable::call).optional();
    }

    /** Those of one union, the latest day first. */
    List<Call> of(UnionCode union) {
        return jdbc.sql("select * from statistics_call where union_code = ? order by due_on desc, call_key fetch first ? rows only")
            .params(union.value(), MOST).query(CallTable::call).list();
    }

    void set(Occasion occasion, UnionCode union, LocalDate dueOn, String login, OffsetDateTime at) {
        String key = occasion.key(union);
        if (jdbc.sql("update statistics_call set due_on = ?, set_by = ?, set_at = ? where call_key = ?")
                .params(dueOn, login, at, key).update() == 0) {
            jdbc.sql("""
                    insert into statistics_call (call_key, union_code, table_id, period_from, period_until, season, due_on, set_by,
                        set_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(key, union.value(), occasion.table(), occasion.from(), occasion.until(), occasion.season(), dueOn, login,
                    at).update();
        }
    }

    void remind(String key, Set<String> unions, String note, String login, OffsetDateTime at) {
        batches.batchUpdate("""
            insert into statistics_reminder (call_key, union_code, seq, note, reminded_by, reminded_at)
            values (?, ?, (select coalesce(max(l.seq), 0) + 1 from statistics_reminder l where l.call_key = ? and l.union_code = ?),
                ?, ?, ?)""", unions.stream().map(union -> new Object[] {key, union, key, union, note, login, at}).toList());
    }

    List<Reminded> reminders(List<String> keys) {
        return jdbc.sql("select * from statistics_reminder where call_key = any(:keys) order by union_code, seq")
            .param("keys", keys.toArray(String[]::new))
            .query((row, index) -> new Reminded(row.getString("call_key"), row.getString("union_code"), row.getString("note"), row.getString("reminded_by"),
                ReportTable.at(row, "reminded_at"))).list();
    }

    private static Call call(ResultSet row, int index) throws SQLException {
        return new Call(row.getString("call_key"), new Occasion(row.getString("table_id"), row.getObject("period_from", LocalDate.class),
            row.getObject("period_until", LocalDate.class), row.getString("season")), row.getObject("due_on", LocalDate.class));
    }
}
