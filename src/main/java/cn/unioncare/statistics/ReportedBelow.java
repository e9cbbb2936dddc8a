package cn.unioncare.statistics;

import cn.unioncare.statistics.ReportTable.Head;
import cn.unioncare.statistics.StatSheet.Breach;
import cn.unioncare.statistics.StatSheet.CheckResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the rows of the unions below say what those unions have locked, amendments included. */
@Component
class ReportedBelow {

    private static final String LOCKED = """
        %s from statistics_report r join %s where r.table_id = :table and r.period_from = :from and r.period_until = :until
          and r.state = 'LOCKED' and r.union_code = any(:unions) and c.row_key = 'total'\s""";

    private final JdbcClient jdbc;

    ReportedBelow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A check of its own; a union that has locked nothing is not compared. */
    CheckResult check(Head head, StatTable table, List<Row> rows) {
        Map<String, Map<String, BigDecimal>> locked = locked(head, rows.stream().map(Row::key).toArray(String[]::new));
        List<Breach> breaches = new ArrayList<>();
        rows.stream().filter(row -> locked.containsKey(row.key())).forEach(row -> table.shown().forEach(column -> {
            BigDecimal here = row.values().getOrDefault(column.id(), BigDecimal.ZERO);
            BigDecimal there = locked.get(row.key()).getOrDefault(column.id(), BigDecimal.ZERO);
            if (here.compareTo(there) != 0) {
                breaches.add(new Breach(row.key(), row.name() + " " + column.title(), here, there));
            }
        }));
        return new CheckResult("reported", "各下级的数 ＝ 下级已签发的报表（含更正）", breaches.isEmpty(), breaches);
    }

    private Map<String, Map<String, BigDecimal>> locked(Head head, String[] unions) {
        Map<String, Map<String, BigDecimal>> locked = new HashMap<>();
        read(LOCKED.formatted("select r.union_code, c.column_id, c.amount", "statistics_report_cell c on c.report = r.number"),
            head, unions, locked);
        read(LOCKED.formatted("select r.union_code, c.column_id, c.new_amount as amount", """
            statistics_amendment a on a.report = r.number and a.state = 'CONFIRMED'
            join statistics_amendment_cell c on c.report = a.report and c.seq = a.seq""") + "order by c.seq", head, unions, locked);
        return locked;
    }

    private void read(String sql, Head head, String[] unions, Map<String, Map<String, BigDecimal>> into) {
        jdbc.sql(sql).param("table", head.table()).param("from", head.from()).param("until", head.until())
            .param("unions", unions).query(row -> {
                BigDecimal amount = Row.plain(row.getBigDecimal("amount"));
                into.computeIfAbsent(row.getString("union_code"), union -> new HashMap<>())
                    .put(row.getString("column_id"), amount == null ? BigDecimal.ZERO : amount);
            });
    }
}
