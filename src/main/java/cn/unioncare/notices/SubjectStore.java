package cn.unioncare.notices;

import cn.unioncare.shared.CaseId;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.SealedJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands on the lists of honours, as the database holds them. */
@Repository
class SubjectStore implements SealedColumns {

    private static final SealedColumn SUBJECT =
        SealedColumn.of("表彰公示内容", "publicity_subject", "subject_sealed", "publicity", "place");

    /** Why a subject no longer stands on its list. */
    enum Why { OBJECTION, LEFT }

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    SubjectStore(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void insert(String publicity, int place, CaseId caseId, HonourSubject subject) {
        jdbc.sql("insert into publicity_subject (publicity, place, case_id, subject_sealed) values (?, ?, ?, ?)")
            .params(publicity, place, caseId.value(), sealed.seal(SUBJECT.at(publicity, place), subject)).update();
    }

    List<Listed> of(String publicity) {
        return jdbc.sql("select * from publicity_subject where publicity = ? order by place").param(publicity)
            .query(this::listed).list();
    }

    /** The places that a nomination has on lists that are still to be posted or hang. */
    List<Place> open(CaseId subject) {
        return jdbc.sql("""
                select s.publicity, s.place from publicity_subject s join publicity p on p.number = s.publicity
                where s.case_id = ? and s.struck_at is null and p.state in ('REQUESTED', 'POSTED')""")
            .param(subject.value()).query((row, index) -> new Place(row.getString(1), row.getInt(2))).list();
    }

    record Place(String publicity, int place) { }

    /** What was posted of a nomination. */
    List<HonourSubject> postedOf(CaseId subject) {
        return jdbc.sql("select * from publicity_subject where case_id = ? order by publicity, place")
            .param(subject.value()).query(this::listed).list().stream().map(Listed::subject).toList();
    }

    /** @return whether it still stood there: of two who strike at once, one does */
    boolean strike(String publicity, int place, Why why, OffsetDateTime at) {
        return jdbc.sql("""
                update publicity_subject set struck_at = ?, struck_for = ?
                where publicity = ? and place = ? and struck_at is null""")
            .params(at, why.name(), publicity, place).update() == 1;
    }

    void erase(CaseId subject) {
        jdbc.sql("update publicity_subject set subject_sealed = null where case_id = ?").param(subject.value()).update();
    }

    private Listed listed(ResultSet row, int index) throws SQLException {
        String publicity = row.getString("publicity");
        int place = row.getInt("place");
        HonourSubject subject = Optional.ofNullable(row.getString("subject_sealed"))
            .map(text -> sealed.open(SUBJECT.at(publicity, place), text, HonourSubject.class))
            .orElse(HonourSubject.ERASED);
        return new Listed(place, new CaseId(row.getString("case_id")), subject,
            row.getObject("struck_at", OffsetDateTime.class) != null);
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SUBJECT);
    }
}
