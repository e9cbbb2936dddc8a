package cn.unioncare.statistics;

import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 报送期限 as rows. */
@Repository
class CallTable {

    private static final int MOST = 50;

    record Call(String key, Occasion occasion, LocalDate dueOn) { }

    private final JdbcClient jdbc;

    CallTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    private static Call call(ResultSet row, int index) throws SQLException {
        return new Call(row.getString("call_key"), new Occasion(row.getString("table_id"), row.getObject("period_from", LocalDate.class),
            row.getObject("period_until", LocalDate.class), row.getString("season")), row.getObject("due_on", LocalDate.class));
    }
}
