package cn.unioncare.rights;

import cn.unioncare.documents.Attachment;
import cn.unioncare.rights.Correction.State;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.SealedJson;
import cn.unioncare.workflow.UnionCareClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests for correction. Who decides is somebody else than who entered: the database holds it. */
@Repository
class CorrectionStore implements SealedColumns {

    private static final SealedColumn CONTENT = SealedColumn.of("更正申请", "correction_request", "content_sealed", "number");
    private static final SealedColumn ANSWER = SealedColumn.of("更正答复", "correction_request", "answer_sealed", "number");

    /** What is sealed of a request. */
    record Content(String requestedBy, String statement, List<Correction.Item> items, List<Wish> wishes,
                   List<Attachment> attachments) { }

    record Wish(String field, String value) { }

    /** A request as the database holds it. @param content null where it has been destroyed by rule */
    record Row(String number, CaseId caseId, String archive, UnionCode owner, UnionCode determining, State state,
               LocalDate requestedOn, LocalDate dueOn, String enteredBy, OffsetDateTime enteredAt, Content content,
               String decidedBy, OffsetDateTime decidedAt, String answer) { }

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    CorrectionStore(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void add(Row row, String fields) {
        jdbc.sql("""
                insert into correction_request (number, case_id, archive, owner_union, determining_union, state, fields,
                    requested_on, due_on, entered_by, entered_at, content_sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(row.number(), row.caseId().value(), row.archive(), row.owner().value(), row.determining().value(),
                row.state().name(), fields, row.requestedOn(), row.dueOn(), row.enteredBy(), row.enteredAt(),
                sealed.seal(CONTENT.at(row.number()), row.content()))
            .update();
    }

    /** @return false if it is not open any more, or whoever decides has entered it */
    boolean decide(String number, State state, String answer, String login, OffsetDateTime at) {
        return jdbc.sql("""
                update correction_request set state = ?, decided_by = ?, decided_at = ?, answer_sealed = ?
                where number = ? and state = 'OPEN' and entered_by <> ?""")
            .params(state.name(), login, at, sealed.seal(ANSWER.at(number), answer), number, login)
            .update() == 1;
    }

    Optional<Row> find(String number) {
        return jdbc.sql("select * from correction_request where number = ?").param(number).query(this::row).optional();
    }

    /** Those that the union filed or decides, the open ones first. */
    List<Row> of(UnionCode union) {
        return jdbc.sql("""
                select * from correction_request where owner_union = :union or determining_union = :union
                order by case when state = 'OPEN' then 0 else 1 end, due_on, number fetch first 200 rows only""")
            .param("union", union.value()).query(this::row).list();
    }

    List<Row> of(CaseId caseId) {
        return jdbc.sql("select * from correction_request where case_id = ? order by number").param(caseId.value())
            .query(this::row).list();
    }

    void erase(CaseId caseId) {
        jdbc.sql("update correction_request set content_sealed = null, answer_sealed = null where case_id = ?")
            .param(caseId.value()).update();
    }

    private Row row(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        return new Row(number, new CaseId(row.getString("case_id")), row.getString("archive"),
            new UnionCode(row.getString("owner_union")), new UnionCode(row.getString("determining_union")),
            State.valueOf(row.getString("state")), row.getObject("requested_on", LocalDate.class),
            row.getObject("due_on", LocalDate.class), row.getString("entered_by"),
            instant(row, "entered_at"),
            opened(CONTENT, number, row.getString("content_sealed"), Content.class), row.getString("decided_by"),
            instant(row, "decided_at"),
            opened(ANSWER, number, row.getString("answer_sealed"), String.class));
    }

    private <T> T opened(SealedColumn column, String number, String text, Class<T> type) {
        return text == null ? null : sealed.open(column.at(number), text, type);
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(CONTENT, ANSWER);
    }

    private static OffsetDateTime instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime();
    }
}
