package cn.unioncare.nomination;

import cn.unioncare.shared.CaseId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the units reported for the sharing out of a round's places. */
@Repository
class ReportedCounts {

    private final JdbcClient jdbc;

    ReportedCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By unit and by the id of the count. */
    Map<String, Map<String, Long>> of(CaseId round) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        jdbc.sql("select unit, count_id, figure from round_count where round = ?").param(round.value()).query(row -> {
            counts.computeIfAbsent(row.getString("unit"), unit -> new HashMap<>())
                .put(row.getString("count_id"), row.getLong("figure"));
        });
        return counts;
    }

    /** Takes the place of what was reported before. */
    void put(CaseId round, List<CountsReported.Unit> units) {
        jdbc.sql("delete from round_count where round = ?").param(round.value()).update();
        units.forEach(unit -> unit.counts().forEach((count, figure) ->
            jdbc.sql("insert into round_count (round, unit, count_id, figure) values (?, ?, ?, ?)")
                .params(round.value(), unit.unit(), count, figure).update()));
    }
}
