package cn.unioncare.registry;

import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where an archive stood from when until when: rows are only ever added, and each ends the one before. */
@Repository
class ArchiveHistory {

    /** What the statistics count: 新致困, 返困, 解困, 退出, 转移. */
    enum Kind { NEW, RELAPSE, SUPPORTED, LEFT, MOVED }

    /** How an archive stands, with its row locked until the transaction ends. @param since the day of its last change */
    record Standing(String archive, String caseId, String household, ArchiveState state, UnionCode owner,
                    UnionCode determining, LocalDate since) {

        boolean isOnFile() {
            return state == ArchiveState.ACTIVE || state == ArchiveState.SUPPORTED;
        }
    }

    /**
     * @param reasonCode of the list {@code exit-reason}; null where nothing left
     * @param evidence   the number of the request or case that keeps the papers
     */
    record Change(Kind kind, ArchiveState state, String reasonCode, String reason, String evidence, LocalDate on,
                  String actor) { }

    private final JdbcClient jdbc;

    ArchiveHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(String archive, ReviewRoute route, Kind kind, LocalDate on, String actor) {
        jdbc.sql("""
                insert into archive_state (archive, seq, state, since, actor, owner_union, determining_union, kind)
                values (?, 1, ?, ?, ?, ?, ?, ?)""")
            .params(archive, ArchiveState.ACTIVE.name(), on, actor, route.owner().value(), route.determining().value(),
                kind.name()).update();
    }

    /** @throws java.util.NoSuchElementException if there is no such archive */
    Standing held(String archive) {
        return jdbc.sql("""
                select a.*, (select max(s.since) from archive_state s where s.archive = a.number) as stands_since
                from hardship_archive a where a.number = ? for update""")
            .param(archive).query(ArchiveHistory::standing).optional().orElseThrow();
    }

    /** The archive stays with its union, in that state from that day on. */
    void change(Standing before, Change change) {
        end(before.archive(), change.on());
        jdbc.sql("""
                insert into archive_state (archive, seq, state, since, reason, actor, owner_union, determining_union, kind,
                    reason_code, evidence)
                select number, (select max(s.seq) + 1 from archive_state s where s.archive = number), cast(? as varchar),
                    cast(? as date), cast(? as varchar), cast(? as varchar), owner_union, determining_union,
                    cast(? as varchar), cast(? as varchar), cast(? as varchar) from hardship_archive where number = ?""")
            .params(change.state().name(), change.on(), change.reason(), change.actor(), change.kind().name(),
                change.reasonCode(), change.evidence(), before.archive()).update();
        jdbc.sql("update hardship_archive set state = ? where number = ?").params(change.state().name(), before.archive())
            .update();
    }

    /** The archive goes to another union in the state in which it stands. */
    void move(Standing before, ReviewRoute to, Change change) {
        end(before.archive(), change.on());
        jdbc.sql("""
                insert into archive_state (archive, seq, state, since, reason, actor, owner_union, determining_union,
                    from_owner, from_determining, kind, evidence)
                values (?, (select max(s.seq) + 1 from archive_state s where s.archive = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(before.archive(), before.archive(), before.state().name(), change.on(), change.reason(), change.actor(),
                to.owner().value(), to.determining().value(), before.owner().value(), before.determining().value(),
                Kind.MOVED.name(), change.evidence()).update();
        jdbc.sql("""
                update hardship_archive set owner_union = ?, determining_union = ?, region = ?, version = version + 1
                where number = ?""")
            .params(to.owner().value(), to.determining().value(), to.region(), before.archive()).update();
    }

    private void end(String archive, LocalDate on) {
        jdbc.sql("update archive_state set until_on = ? where archive = ? and until_on is null").params(on, archive).update();
    }

    private static Standing standing(ResultSet row, int index) throws SQLException {
        return new Standing(row.getString("number"), row.getString("case_id"), row.getString("household"),
            ArchiveState.valueOf(row.getString("state")), new UnionCode(row.getString("owner_union")),
            new UnionCode(row.getString("determining_union")), row.getObject("stands_since", LocalDate.class));
    }
}
