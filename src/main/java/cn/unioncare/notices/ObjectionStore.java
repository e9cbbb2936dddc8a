package cn.unioncare.notices;

import cn.unioncare.recusal.Deed;
import cn.unioncare.shared.Actor;
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

/** The objections as the database holds them: who objects is guarded like who is objected to. */
@Repository
class ObjectionStore implements SealedColumns {

    private static final SealedColumn CONTENT = SealedColumn.of("异议内容", "objection", "content_sealed", "receipt");
    private static final SealedColumn FINDING = SealedColumn.of("异议核实结论", "objection", "finding_sealed", "receipt");

    /** @param contact null where none was left, since an empty text is read back as none */
    record Content(String content, String contact) { }

    private static final Content ERASED = new Content("已按规定销毁", null);

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    ObjectionStore(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void insert(String receipt, String publicity, OffsetDateTime at, Content content, Optional<Integer> place) {
        jdbc.sql("""
                insert into objection (receipt, publicity, received_at, state, content_sealed, place)
                values (?, ?, ?, 'OPEN', ?, ?)""")
            .params(receipt, publicity, at, sealed.seal(CONTENT.at(receipt), content), place.orElse(null)).update();
    }

    /** @return whether it was still open: of two who decide at once, one does */
    boolean decide(ObjectionFinding finding, Actor actor, OffsetDateTime at) {
        return jdbc.sql("""
                update objection set state = ?, finding_sealed = ?, investigated_by = ?, in_place_of = ?, decided_at = ?
                where receipt = ? and state = 'OPEN'""")
            .params(finding.upheld() ? "UPHELD" : "DISMISSED",
                sealed.seal(FINDING.at(finding.receipt()), finding), actor.login(), actor.inPlaceOf().orElse(null), at,
                finding.receipt())
            .update() == 1;
    }

    /** Who investigated objections to the lists of that case. */
    List<Deed> deedsIn(CaseId caseId) {
        return jdbc.sql("""
                select o.investigated_by, o.in_place_of from objection o join publicity p on p.number = o.publicity
                where p.case_id = ? and o.investigated_by is not null order by o.decided_at""")
            .param(caseId.value()).query((row, index) -> new Deed(Objections.INVESTIGATION, row.getString(1),
                Optional.ofNullable(row.getString(2)))).list();
    }

    void closeOpenOf(String publicity) {
        jdbc.sql("update objection set state = 'CLOSED' where publicity = ? and state = 'OPEN'")
            .param(publicity).update();
    }

    int countOf(String publicity) {
        return jdbc.sql("select count(*) from objection where publicity = ?").param(publicity)
            .query(Integer.class).single();
    }

    List<Objection> of(String publicity) {
        return jdbc.sql("select * from objection where publicity = ? order by received_at, receipt").param(publicity)
            .query(this::objection).list();
    }

    Optional<Objection> find(String receipt) {
        return jdbc.sql("select * from objection where receipt = ?").param(receipt).query(this::objection).optional();
    }

    void eraseOf(CaseId caseId) {
        jdbc.sql("""
                update objection set content_sealed = null, finding_sealed = null
                where publicity in (select number from publicity where case_id = ?)""")
            .param(caseId.value()).update();
    }

    private Objection objection(ResultSet row, int index) throws SQLException {
        String receipt = row.getString("receipt");
        Content content = Optional.ofNullable(row.getString("content_sealed"))
            .map(text -> sealed.open(CONTENT.at(receipt), text, Content.class)).orElse(ERASED);
        Optional<ObjectionFinding> finding = Optional.ofNullable(row.getString("finding_sealed"))
            .map(text -> sealed.open(FINDING.at(receipt), text, ObjectionFinding.class));
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Objection(receipt, row.getString("publicity"), row.getObject("received_at", OffsetDateTime.class),
            Objection.State.valueOf(row.getString("state")), content.content(),
            Optional.ofNullable(content.contact()).orElse(""), finding,
            Optional.ofNullable(row.getString("investigated_by")).map(by -> new Objection.Decided(by, decidedAt)),
            Optional.ofNullable(row.getObject("place", Integer.class)));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(CONTENT, FINDING);
    }
}
