package cn.unioncare.honours;

import cn.unioncare.honours.Cancellation.State;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.SealedJson;
import cn.unioncare.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals to take titles away. Who decides is somebody else than who proposed: the database holds it. */
@Repository
class CancellationTable implements SealedColumns {

    private static final SealedColumn CONTENT =
        SealedColumn.of("荣誉撤销原因和责任人", "honour_cancellation", "content_sealed", "honour", "seq");
    private static final SealedColumn DECISION =
        SealedColumn.of("荣誉撤销审批意见", "honour_cancellation", "decision_sealed", "honour", "seq");

    private final JdbcClient jdbc;
    private final SealedJson json;
    private final Vault vault;

    CancellationTable(JdbcClient jdbc, SealedJson json, Vault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if one is open */
    int add(String honour, CancellationRequest request, String login, OffsetDateTime at) {
        int seq = jdbc.sql("select coalesce(max(seq), 0) + 1 from honour_cancellation where honour = ?").param(honour)
            .query(Integer.class).single();
        jdbc.sql("""
                insert into honour_cancellation (honour, seq, pending_honour, state, document, content_sealed, proposed_by,
                    proposed_at) values (?, ?, ?, 'PROPOSED', ?, ?, ?, ?)""")
            .params(Arrays.asList(honour, seq, honour, request.document(), json.seal(CONTENT.at(honour, seq), request), login, at))
            .update();
        return seq;
    }

    /** @return false if it is not open any more */
    boolean decide(String honour, int seq, State state, String reason, String login, OffsetDateTime at) {
        return jdbc.sql("""
                update honour_cancellation set state = ?, pending_honour = null, decision_sealed = ?, decided_by = ?, decided_at = ?
                where honour = ? and seq = ? and state = 'PROPOSED' and proposed_by <> ?""")
            .params(Arrays.asList(state.name(), reason == null ? null : vault.seal(DECISION.at(honour, seq), reason), login, at,
                honour, seq, login)).update() == 1;
    }

    List<Cancellation> of(String honour) {
        return jdbc.sql("select * from honour_cancellation where honour = ? order by seq").param(honour)
            .query((row, index) -> cancellation(row)).list();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(CONTENT, DECISION);
    }

    private Cancellation cancellation(ResultSet row) throws SQLException {
        String honour = row.getString("honour");
        int seq = row.getInt("seq");
        State state = State.valueOf(row.getString("state"));
        String sealed = row.getString("content_sealed");
        CancellationRequest content = sealed == null ? new CancellationRequest(null, null, List.of())
            : json.open(CONTENT.at(honour, seq), sealed, CancellationRequest.class);
        String decision = row.getString("decision_sealed");
        return new Cancellation(seq, state, state.label(), row.getString("document"), content.reason(), content.responsible(),
            row.getString("proposed_by"), inChina(row, "proposed_at"), row.getString("decided_by"), inChina(row, "decided_at"),
            decision == null ? null : vault.open(DECISION.at(honour, seq), decision));
    }

    private static OffsetDateTime inChina(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(ZoneId.of("Asia/Shanghai")).toOffsetDateTime();
    }
}
