package cn.unioncare.workflow.migration;

import cn.unioncare.workflow.UnionCareClock;
import java.io.PrintStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prints what was moved, by whom and when, and which cases stayed; two statements, however many there are. */
final class MigrationList {

    private static final int MOST = 200;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(UnionCareClock.CHINA);
    private static final Map<String, String> STATES = Map.of("DONE", "完成", "CUT_OFF", "中断，其后已再次执行", "RUNNING", "正在迁移，或者已中断");

    private record Row(String id, String told) { }

    private record Stayed(String migration, String told) { }

    private final JdbcClient jdbc;
    private final PrintStream out;

    MigrationList(DataSource database, PrintStream out) {
        this.jdbc = JdbcClient.create(database);
        this.out = out;
    }

    /** The newest first. */
    void print() {
        List<Row> rows = jdbc.sql("select * from model_migration order by started_at desc, id limit " + MOST)
            .query(MigrationList::row).list();
        Map<String, List<Stayed>> stayed = jdbc.sql("select migration, case_id, instance_id, reason from model_migration_failure order by case_id, instance_id")
            .query((row, index) -> new Stayed(row.getString("migration"), "  未迁移 "
                + (row.getString("case_id") == null ? row.getString("instance_id") : row.getString("case_id")) + "：" + row.getString("reason")))
            .list().stream().collect(Collectors.groupingBy(Stayed::migration));
        out.println(rows.isEmpty() ? "没有迁移记录" : "迁移记录（新的在前）");
        for (Row row : rows) {
            out.println(row.told());
            stayed.getOrDefault(row.id(), List.of()).forEach(one -> out.println(one.told()));
        }
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Row(row.getString("id"), "%s%s　%s 第 %d 版到第 %d 版　已迁移 %d 件，未迁移 %d 件　%s　经办 %s　新模型摘要 %s　记录号 %s".formatted(
            MINUTE.format(row.getObject("started_at", OffsetDateTime.class)), ended == null ? "" : " 至 " + MINUTE.format(ended),
            row.getString("process"), row.getInt("from_version"), row.getInt("to_version"), row.getInt("moved"), row.getInt("failed"),
            STATES.get(row.getString("state")), row.getString("run_by"), row.getString("to_digest"), row.getString("run")));
    }
}
