package cn.unioncare.statistics;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The amendments of reports as rows. */
@Repository
class AmendmentTable {

    enum State {
        ASKED("待确认"), CONFIRMED("已更正"), REFUSED("不予更正");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    record Difference(String row, String column, BigDecimal before, BigDecimal after) { }

    record Stored(int seq, String reason, State state, String askedBy, OffsetDateTime askedAt, String decidedBy,
                  OffsetDateTime decidedAt, String note, List<Difference> differences) { }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AmendmentTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The report's row must be held. @return its number within the report */
    int ask(String report, String reason, String login, OffsetDateTime at, List<Difference> differences) {
        int seq = jdbc.sql("select coalesce(max(seq), 0) + 1 from statistics_amendment where report = ?").param(report)
            .query(Integer.class).single();
        jdbc.sql("insert into statistics_amendment (report, seq, reason, state, asked_by, asked_at) values (?, ?, ?, ?, ?, ?)")
            .params(report, seq, reason, State.ASKED.name(), login, at).update();
        batches.batchUpdate("""
            insert into statistics_amendment_cell (report, seq, row_key, column_id, old_amount, new_amount)
            values (?, ?, ?, ?, ?, ?)""", differences.stream().map(one -> new Object[] {report, seq, one.row(), one.column(),
                one.before(), one.after()}).toList());
        return seq;
    }

    /** @return false if it is decided already, or whoever decides asked for it */
    boolean decide(String report, int seq, State state, String login, OffsetDateTime at, String note) {
        return jdbc.sql("""
                update statistics_amendment set state = ?, decided_by = ?, decided_at = ?, note = ?
                where report = ? and seq = ? and state = 'ASKED' and asked_by <> ?""")
            .params(state.name(), login, at, note, report, seq, login).update() == 1;
    }

    List<Stored> of(String report) {
        Map<Integer, List<Difference>> differences = new HashMap<>();
        jdbc.sql("select * from statistics_amendment_cell where report = ? order by seq, row_key, column_id").param(report)
            .query(row -> {
                differences.computeIfAbsent(row.getInt("seq"), seq -> new ArrayList<>()).add(new Difference(
                    row.getString("row_key"), row.getString("column_id"), Row.plain(row.getBigDecimal("old_amount")),
                    Row.plain(row.getBigDecimal("new_amount"))));
            });
        return jdbc.sql("select * from statistics_amendment where report = ? order by seq").param(report)
            .query((row, index) -> new Stored(row.getInt("seq"), row.getString("reason"), State.valueOf(row.getString("state")),
                row.getString("asked_by"), ReportTable.at(row, "asked_at"), row.getString("decided_by"),
                ReportTable.at(row, "decided_at"), row.getString("note"),
                differences.getOrDefault(row.getInt("seq"), List.of()))).list();
    }
}
