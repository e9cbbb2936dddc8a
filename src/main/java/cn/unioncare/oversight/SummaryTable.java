package cn.unioncare.oversight;

import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.SealedJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Summaries and until when they are due, as rows; what people wrote is sealed. */
@Repository
class SummaryTable implements SealedColumns {

    private static final SealedColumn CONTENT = SealedColumn.of("工作总结", "work_summary", "content_sealed", "number");

    /** Where a summary stands. */
    enum State {
        DRAFT("未报送"), SUBMITTED("已报送"), RETURNED("已退回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param submittedAt null while it is not handed in; reason why it came back, null otherwise */
    record Row(String number, String occasion, UnionCode union, State state, Summary content, String savedBy, OffsetDateTime savedAt,
               OffsetDateTime submittedAt, String reason) { }

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    SummaryTable(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    Optional<LocalDate> dueOn(Occasion occasion, UnionCode by) {
        return jdbc.sql("select due_on from summary_call where subject = ? and union_code = ?").params(occasion.key(), by.value())
            .query(LocalDate.class).optional();
    }

    void call(Occasion occasion, UnionCode by, LocalDate dueOn, String login, OffsetDateTime at) {
        if (jdbc.sql("update summary_call set due_on = ?, set_by = ?, set_at = ? where subject = ? and union_code = ?")
                .params(dueOn, login, at, occasion.key(), by.value()).update() == 0) {
            jdbc.sql("insert into summary_call (subject, union_code, due_on, set_by, set_at) values (?, ?, ?, ?, ?)")
                .params(occasion.key(), by.value(), dueOn, login, at).update();
        }
    }

    Optional<Row> hold(Occasion occasion, UnionCode union) {
        return jdbc.sql("select * from work_summary where subject = ? and union_code = ? for update")
            .params(occasion.key(), union.value()).query(this::row).optional();
    }

    void insert(String number, Occasion occasion, UnionCode union, Summary content, String login, OffsetDateTime at) {
        jdbc.sql("""
                insert into work_summary (number, subject, union_code, state, content_sealed, saved_by, saved_at)
                values (?, ?, ?, 'DRAFT', ?, ?, ?)""")
            .params(number, occasion.key(), union.value(), sealed.seal(CONTENT.at(number), content), login, at).update();
    }

    void save(String number, Summary content, String login, OffsetDateTime at) {
        jdbc.sql("update work_summary set content_sealed = ?, saved_by = ?, saved_at = ? where number = ?")
            .params(sealed.seal(CONTENT.at(number), content), login, at, number).update();
    }

    void submit(String number, String login, OffsetDateTime at) {
        jdbc.sql("update work_summary set state = 'SUBMITTED', submitted_by = ?, submitted_at = ?, return_reason = null where number = ?")
            .params(login, at, number).update();
    }

    void sendBack(String number, String reason) {
        jdbc.sql("update work_summary set state = 'RETURNED', return_reason = ? where number = ?").params(reason, number).update();
    }

    /** One statement, however many unions. */
    List<Row> of(Occasion occasion, String[] unions) {
        return jdbc.sql("select * from work_summary where subject = :subject and union_code = any(:unions)")
            .param("subject", occasion.key()).param("unions", unions).query(this::row).list();
    }

    private Row row(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        return new Row(number, row.getString("subject"), new UnionCode(row.getString("union_code")), State.valueOf(row.getString("state")),
            sealed.open(CONTENT.at(number), row.getString("content_sealed"), Summary.class), row.getString("saved_by"),
            InspectionTable.at(row, "saved_at"), InspectionTable.at(row, "submitted_at"), row.getString("return_reason"));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(CONTENT);
    }
}
