package cn.unioncare.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import cn.unioncare.vault.Rotation.Column;
import cn.unioncare.vault.Rotation.State;

/** The rotations as the database holds them, and which node works on the one that runs. */
@Repository
class RotationTable {

    /** @param union the union of whoever started it */
    record Running(int id, int target, OffsetDateTime startedAt, String startedBy, String union) { }

    private final JdbcClient jdbc;
    private final Clock clock;

    RotationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if one is running */
    int begin(int target, String login, String union) {
        int id = jdbc.sql("select coalesce(max(id), 0) + 1 from vault_rotation").query(Integer.class).single();
        jdbc.sql("""
                insert into vault_rotation (id, target, running, started_at, started_by, union_code)
                values (?, ?, 'Y', ?, ?, ?)""")
            .params(id, target, OffsetDateTime.now(clock), login, union).update();
        return id;
    }

    boolean isRunning() {
        return jdbc.sql("select count(*) from vault_rotation where running = 'Y'").query(Integer.class).single() > 0;
    }

    /**
     * Takes the running rotation for a node, if it is nobody's or its node has not been heard of for a minute. By the
     * database's clock, since those of two nodes differ.
     */
    Optional<Running> take(String node) {
        int taken = jdbc.sql("""
                update vault_rotation set holder = :node, held_until = current_timestamp + interval '60' second
                where running = 'Y' and (holder is null or holder = :node or held_until < current_timestamp)""")
            .param("node", node).update();
        return taken == 0 ? Optional.empty()
            : jdbc.sql("select * from vault_rotation where running = 'Y' and holder = ?").param(node)
                .query((row, index) -> new Running(row.getInt("id"), row.getInt("target"),
                    inChina(row, "started_at"), row.getString("started_by"),
                    row.getString("union_code"))).optional();
    }

    /** Says within a transaction that the node is alive. @return whether the rotation is still its own */
    boolean hold(int id, String node) {
        return jdbc.sql("""
                update vault_rotation set held_until = current_timestamp + interval '60' second
                where id = ? and running = 'Y' and holder = ?""").params(id, node).update() == 1;
    }

    void release(String node) {
        jdbc.sql("update vault_rotation set holder = null, held_until = null where running = 'Y' and holder = ?")
            .param(node).update();
    }

    void end(int id, State state) {
        jdbc.sql("update vault_rotation set running = null, outcome = ?, finished_at = ? where id = ?")
            .params(state.name(), OffsetDateTime.now(clock), id).update();
    }

    /** Enters what was found in a column, anew where it is looked through once more. */
    void found(int id, SealedColumn column, long rows) {
        int known = jdbc.sql("""
                update vault_rotation_column set rows_found = rows_done + ?, rows_broken = 0, finished = false
                where rotation = ? and table_name = ? and column_name = ?""")
            .params(rows, id, column.table(), column.column()).update();
        if (known == 0) {
            jdbc.sql("""
                    insert into vault_rotation_column (rotation, table_name, column_name, rows_found, rows_done,
                        rows_broken, finished) values (?, ?, ?, ?, 0, 0, false)""")
                .params(id, column.table(), column.column(), rows).update();
        }
    }

    void progress(int id, SealedColumn column, int done, int broken, boolean finished) {
        jdbc.sql("""
                update vault_rotation_column set rows_done = rows_done + ?, rows_broken = rows_broken + ?, finished = ?
                where rotation = ? and table_name = ? and column_name = ?""")
            .params(done, broken, finished, id, column.table(), column.column()).update();
    }

    boolean isFinished(int id, SealedColumn column) {
        return jdbc.sql("""
                select count(*) from vault_rotation_column
                where rotation = ? and table_name = ? and column_name = ? and finished""")
            .params(id, column.table(), column.column()).query(Integer.class).single() > 0;
    }

    /** The newest rotation, in the order of these columns. */
    Optional<Rotation> newest(List<SealedColumn> columns) {
        return jdbc.sql("select * from vault_rotation order by id desc fetch first 1 row only")
            .query((row, index) -> rotation(row, columns)).optional();
    }

    private Rotation rotation(ResultSet row, List<SealedColumn> columns) throws SQLException {
        int id = row.getInt("id");
        Map<String, Column> walked = jdbc.sql("select * from vault_rotation_column where rotation = ?").param(id)
            .query((column, index) -> new Column(column.getString("table_name"), column.getString("column_name"), "",
                column.getLong("rows_found"), column.getLong("rows_done"), column.getLong("rows_broken"),
                column.getBoolean("finished"))).list().stream()
            .collect(Collectors.toMap(column -> column.table() + "." + column.column(), column -> column));
        List<Column> all = columns.stream().map(column -> Optional.ofNullable(walked.get(column.toString()))
            .map(known -> new Column(known.table(), known.column(), column.label(), known.found(), known.done(),
                known.broken(), known.finished()))
            .orElse(new Column(column.table(), column.column(), column.label(), 0, 0, 0, false))).toList();
        State state = Optional.ofNullable(row.getString("outcome")).map(State::valueOf).orElse(State.RUNNING);
        return new Rotation(id, row.getInt("target"), state, state.label(), inChina(row, "started_at"), row.getString("started_by"), inChina(row, "finished_at"),
            all.stream().mapToLong(Column::found).sum(), all.stream().mapToLong(Column::done).sum(), all);
    }

    private static OffsetDateTime inChina(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(ZoneId.of("Asia/Shanghai")).toOffsetDateTime();
    }
}
