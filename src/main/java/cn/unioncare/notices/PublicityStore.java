package cn.unioncare.notices;

import cn.unioncare.calendar.PublicityPeriod;
import cn.unioncare.shared.CaseId;
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
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The publicities as the database holds them. */
@Repository
class PublicityStore implements SealedColumns {

    static final SealedColumn SUBJECT = SealedColumn.of("公示内容", "publicity", "subject_sealed", "number");
    private static final SealedColumn POSTING = SealedColumn.of("公示张贴情况", "publicity", "posting_sealed", "number");

    private static final String BETWEEN = "、";

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    PublicityStore(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void insert(Publicity publicity, UnionCode determining) {
        jdbc.sql("""
                insert into publicity (number, case_id, owner_union, investigating_union, determining_union,
                    working_days, state, subject_sealed, requested_on, title, document, clause, places, deadline_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(publicity.number(), publicity.caseId().value(), publicity.owner().value(),
                publicity.investigating().value(), determining.value(), publicity.workingDays(), publicity.state().name(),
                sealed.seal(SUBJECT.at(publicity.number()), publicity.subject()), publicity.requestedOn(),
                head(publicity, Honours::title), head(publicity, Honours::document), head(publicity, Honours::clause),
                head(publicity, honours -> String.join(BETWEEN, honours.places())),
                head(publicity, honours -> honours.deadline().orElse(null)))
            .update();
    }

    void post(String number, Posting posting, PublicityPeriod period, int workingDays, String actor, OffsetDateTime at) {
        jdbc.sql("""
                update publicity set state = 'POSTED', place = ?, posted_on = ?, last_day = ?, ends_at = ?,
                    provisional = ?, posted_by = ?, posted_at = ?, posting_sealed = ?, working_days = ? where number = ?""")
            .params(posting.place(), period.postedOn(), period.lastDay(), period.endsAt(), period.provisional(), actor, at,
                sealed.seal(POSTING.at(number), posting), workingDays, number)
            .update();
    }

    private static <T> T head(Publicity publicity, Function<Honours, T> part) {
        return publicity.honours().map(part).orElse(null);
    }

    /** The holidays may have been published or changed since. */
    void reschedule(String number, PublicityPeriod period) {
        jdbc.sql("update publicity set last_day = ?, ends_at = ?, provisional = ? where number = ?")
            .params(period.lastDay(), period.endsAt(), period.provisional(), number).update();
    }

    void state(String number, Publicity.State state) {
        jdbc.sql("update publicity set state = ? where number = ?").params(state.name(), number).update();
    }

    void takeDown(String number, LocalDate on) {
        jdbc.sql("update publicity set taken_down_on = ? where number = ?").params(on, number).update();
    }

    Optional<Publicity> find(String number) {
        return jdbc.sql("select * from publicity where number = ?").param(number).query(this::publicity).optional();
    }

    /** The newest publicity of a case: a case that was sent back is posted anew. */
    Optional<Publicity> newestOf(CaseId caseId) {
        return jdbc.sql("select * from publicity where case_id = ? order by number desc fetch first 1 row only")
            .param(caseId.value()).query(this::publicity).optional();
    }

    List<Publicity> of(CaseId caseId) {
        return jdbc.sql("select * from publicity where case_id = ? order by number").param(caseId.value())
            .query(this::publicity).list();
    }

    void erase(CaseId caseId) {
        jdbc.sql("update publicity set subject_sealed = null, posting_sealed = null where case_id = ?")
            .param(caseId.value()).update();
    }

    private Publicity publicity(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        LocalDate postedOn = row.getObject("posted_on", LocalDate.class);
        Optional<Publicity.Posted> posted = postedOn == null ? Optional.empty()
            : Optional.of(new Publicity.Posted(row.getString("place"), postedOn,
                row.getObject("last_day", LocalDate.class), row.getObject("ends_at", OffsetDateTime.class),
                row.getBoolean("provisional"),
                row.getObject("taken_down_on", LocalDate.class), row.getString("posted_by"),
                row.getObject("posted_at", OffsetDateTime.class), posting(number, row.getString("posting_sealed"))));
        return new Publicity(number, new CaseId(row.getString("case_id")), new UnionCode(row.getString("owner_union")),
            new UnionCode(row.getString("investigating_union")), row.getInt("working_days"),
            Publicity.State.valueOf(row.getString("state")),
            subject(number, row.getString("subject_sealed")), honours(row),
            row.getObject("requested_on", LocalDate.class), posted);
    }

    private static Optional<Honours> honours(ResultSet row) throws SQLException {
        String title = row.getString("title");
        String places = row.getString("places");
        return title == null ? Optional.empty() : Optional.of(new Honours(title, row.getString("document"),
            row.getString("clause"), places == null || places.isEmpty() ? List.of() : List.of(places.split(BETWEEN)),
            Optional.ofNullable(row.getObject("deadline_at", OffsetDateTime.class))));
    }

    private Subject subject(String number, String text) {
        return text == null ? Subject.ERASED : sealed.open(SUBJECT.at(number), text, Subject.class);
    }

    private Optional<Posting> posting(String number, String text) {
        return Optional.ofNullable(text)
            .map(known -> sealed.open(POSTING.at(number), known, Posting.class));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SUBJECT, POSTING);
    }
}
