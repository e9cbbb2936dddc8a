package cn.unioncare.registry;

import cn.unioncare.documents.Attachment;
import cn.unioncare.registry.ArchiveRequest.Kind;
import cn.unioncare.registry.ArchiveRequest.State;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.SealedJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests as rows. Who decides is somebody else than who entered: the database holds it. */
@Repository
class ArchiveRequestTable implements SealedColumns {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final SealedColumn CONTENT = SealedColumn.of("档案变动申请", "archive_request", "content_sealed", "number");
    private static final SealedColumn ANSWER = SealedColumn.of("档案变动审批意见", "archive_request", "answer_sealed", "number");

    record Content(String statement, List<Attachment> attachments) { }

    /** @param content null where it has been destroyed by rule */
    record Stored(String number, String archive, CaseId caseId, UnionCode owner, UnionCode determining, Kind kind,
                  String reason, String toUnion, LocalDate on, State state, String enteredBy, OffsetDateTime enteredAt,
                  Content content, String decidedBy, OffsetDateTime decidedAt, String answer) { }

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    ArchiveRequestTable(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void add(Stored row) {
        jdbc.sql("""
                insert into archive_request (number, archive, case_id, owner_union, determining_union, kind, reason_code,
                    to_union, effective_on, state, entered_by, entered_at, content_sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(row.number(), row.archive(), row.caseId().value(), row.owner().value(), row.determining().value(),
                row.kind().name(), row.reason(), row.toUnion(), row.on(), row.state().name(), row.enteredBy(),
                row.enteredAt(), sealed.seal(CONTENT.at(row.number()), row.content())).update();
    }

    /** @return false if it is not open any more, or whoever decides has entered it */
    boolean decide(String number, State state, String answer, String login, OffsetDateTime at) {
        return jdbc.sql("""
                update archive_request set state = ?, decided_by = ?, decided_at = ?, answer_sealed = ?
                where number = ? and state = 'OPEN' and entered_by <> ?""")
            .params(state.name(), login, at, answer == null ? null : sealed.seal(ANSWER.at(number), answer), number, login)
            .update() == 1;
    }

    boolean isAnyOpen(String archive) {
        return jdbc.sql("select count(*) from archive_request where archive = ? and state = 'OPEN'").param(archive)
            .query(Integer.class).single() > 0;
    }

    Optional<Stored> find(String number) {
        return jdbc.sql("select * from archive_request where number = ?").param(number).query(this::row).optional();
    }

    /** Those that the union entered or decides, the open ones first. */
    List<Stored> of(UnionCode union) {
        return jdbc.sql("""
                select * from archive_request where owner_union = :union or determining_union = :union
                order by case when state = 'OPEN' then 0 else 1 end, entered_at desc, number fetch first 200 rows only""")
            .param("union", union.value()).query(this::row).list();
    }

    List<Stored> of(CaseId caseId) {
        return jdbc.sql("select * from archive_request where case_id = ? order by number").param(caseId.value())
            .query(this::row).list();
    }

    void erase(CaseId caseId) {
        jdbc.sql("update archive_request set content_sealed = null, answer_sealed = null where case_id = ?")
            .param(caseId.value()).update();
    }

    private Stored row(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        return new Stored(number, row.getString("archive"), new CaseId(row.getString("case_id")),
            new UnionCode(row.getString("owner_union")), new UnionCode(row.getString("determining_union")),
            Kind.valueOf(row.getString("kind")), row.getString("reason_code"), row.getString("to_union"),
            row.getObject("effective_on", LocalDate.class), State.valueOf(row.getString("state")), row.getString("entered_by"),
            at(row, "entered_at"), opened(CONTENT, number, row.getString("content_sealed"), Content.class),
            row.getString("decided_by"), at(row, "decided_at"),
            opened(ANSWER, number, row.getString("answer_sealed"), String.class));
    }

    private <T> T opened(SealedColumn column, String number, String text, Class<T> type) {
        return text == null ? null : sealed.open(column.at(number), text, type);
    }

    private static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(CHINA).toOffsetDateTime();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(CONTENT, ANSWER);
    }
}
