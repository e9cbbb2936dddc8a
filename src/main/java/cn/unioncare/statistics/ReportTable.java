package cn.unioncare.statistics;

import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Report.Act;
import cn.unioncare.statistics.Report.State;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports as rows: their figures are written once and never changed. */
@Repository
class ReportTable {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    record Head(String number, String table, UnionCode union, LocalDate from, LocalDate until, String season, State state,
                String drawnUpBy, OffsetDateTime drawnUpAt) { }

    /** @param lockedAt null while it is not */
    record Handed(String report, State state, OffsetDateTime lockedAt) { }

    record Signed(Act act, String note, String login, OffsetDateTime at) { }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReportTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The number that comes next in the series of a union and year. */
    String next(UnionCode union, int year) {
        String series = "TJ-" + union + "-" + year + "-";
        int last = jdbc.sql("select max(number) from statistics_report where number like ?").param(series + "%")
            .query(String.class).optional().map(number -> Integer.parseInt(number.substring(series.length()))).orElse(0);
        return series + "%06d".formatted(last + 1);
    }

    /** @return false if one of the same union, table and period stands already */
    boolean add(Head head, List<Row> rows) {
        try {
            jdbc.sql("""
                    insert into statistics_report (number, table_id, union_code, period_from, period_until, season, state,
                        standing, drawn_up_by, drawn_up_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(head.number(), head.table(), head.union().value(), head.from(), head.until(), head.season(),
                    head.state().name(), standing(head), head.drawnUpBy(), head.drawnUpAt()).update();
        } catch (DuplicateKeyException standing) {
            return false;
        }
        List<Object[]> lines = new ArrayList<>();
        List<Object[]> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            lines.add(new Object[] {head.number(), i, row.key(), row.name()});
            row.values().forEach((column, value) -> cells.add(new Object[] {head.number(), row.key(), column, value}));
        }
        batches.batchUpdate("insert into statistics_report_row (report, seq, row_key, row_name) values (?, ?, ?, ?)", lines);
        batches.batchUpdate("insert into statistics_report_cell (report, row_key, column_id, amount) values (?, ?, ?, ?)", cells);
        return true;
    }

    void sign(String report, Signed signed) {
        jdbc.sql("""
                insert into statistics_signature (report, seq, act, note, login, at)
                values (?, (select coalesce(max(s.seq), 0) + 1 from statistics_signature s where s.report = ?), ?, ?, ?, ?)""")
            .params(report, report, signed.act().name(), signed.note(), signed.login(), signed.at()).update();
    }

    /** @return false if it does not stand in that state any more */
    boolean move(String report, State from, State to) {
        return jdbc.sql("update statistics_report set state = ?, standing = case when ? = 'RETURNED' then null else standing end "
                + "where number = ? and state = ?")
            .params(to.name(), to.name(), report, from.name()).update() == 1;
    }

    Optional<Head> find(String number) {
        return jdbc.sql("select * from statistics_report where number = ?").param(number).query(ReportTable::head).optional();
    }

    /** With its row locked until the transaction ends. */
    Optional<Head> held(String number) {
        return jdbc.sql("select * from statistics_report where number = ? for update").param(number)
            .query(ReportTable::head).optional();
    }

    /** Those of these unions, the latest first. */
    List<Head> of(Set<UnionCode> unions, int most) {
        return jdbc.sql("""
                select * from statistics_report where union_code = any(:unions)
                order by drawn_up_at desc, number desc fetch first :most rows only""")
            .param("unions", unions.stream().map(UnionCode::value).toArray(String[]::new)).param("most", most)
            .query(ReportTable::head).list();
    }

    /** The unions among these that have locked that table for that period. */
    List<String> locked(Head like, Set<String> unions) {
        return jdbc.sql("""
                select union_code from statistics_report where table_id = :table and period_from = :from
                  and period_until = :until and state = 'LOCKED' and union_code = any(:unions)""")
            .param("table", like.table()).param("from", like.from()).param("until", like.until())
            .param("unions", unions.toArray(String[]::new)).query(String.class).list();
    }

    /** What has been drawn up and not sent back, by the key of what it is of. */
    Map<String, Handed> handedIn(Set<String> keys) {
        Map<String, Handed> handed = new HashMap<>();
        jdbc.sql("""
                select r.standing, r.number, r.state, (select max(s.at) from statistics_signature s where s.report = r.number
                    and s.act = 'LOCKED') as locked_at
                from statistics_report r where r.standing = any(:keys)""")
            .param("keys", keys.toArray(String[]::new)).query(row -> {
                handed.put(row.getString("standing"), new Handed(row.getString("number"), State.valueOf(row.getString("state")),
                    at(row, "locked_at")));
            });
        return handed;
    }

    List<Signed> signatures(String report) {
        return jdbc.sql("select * from statistics_signature where report = ? order by seq").param(report)
            .query((row, index) -> new Signed(Act.valueOf(row.getString("act")), row.getString("note"),
                row.getString("login"), at(row, "at"))).list();
    }

    /** As they were drawn up. */
    List<Row> rows(String report) {
        Map<String, Map<String, BigDecimal>> cells = new HashMap<>();
        jdbc.sql("select * from statistics_report_cell where report = ?").param(report).query(row -> {
            cells.computeIfAbsent(row.getString("row_key"), key -> new HashMap<>())
                .put(row.getString("column_id"), Row.plain(row.getBigDecimal("amount")));
        });
        return jdbc.sql("select * from statistics_report_row where report = ? order by seq").param(report)
            .query((row, index) -> new Row(row.getString("row_key"), row.getString("row_name"),
                cells.getOrDefault(row.getString("row_key"), Map.of()))).list();
    }

    static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(CHINA).toOffsetDateTime();
    }

    private static String standing(Head head) {
        return new Occasion(head.table(), head.from(), head.until(), head.season()).key(head.union());
    }

    private static Head head(ResultSet row, int index) throws SQLException {
        return new Head(row.getString("number"), row.getString("table_id"), new UnionCode(row.getString("union_code")),
            row.getObject("period_from", LocalDate.class), row.getObject("period_until", LocalDate.class),
            row.getString("season"), State.valueOf(row.getString("state")), row.getString("drawn_up_by"), at(row, "drawn_up_at"));
    }
}
