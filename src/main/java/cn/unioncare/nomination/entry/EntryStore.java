package cn.unioncare.nomination.entry;

import cn.unioncare.nomination.programme.Entry;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
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

/** What the public has sent, as the database holds it. */
@Repository
class EntryStore implements SealedColumns {

    private static final SealedColumn CONTENT = SealedColumn.of("自荐互荐内容", "public_entry", "content_sealed", "receipt");
    private static final SealedColumn REASON = SealedColumn.of("自荐互荐未采用的原因", "public_entry", "reason_sealed", "receipt");

    private static final String OF_UNION = "(e.organiser = :union or e.unit = :union) and e.state = :state";

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    EntryStore(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void insert(PublicEntry entry) {
        jdbc.sql("""
                insert into public_entry (receipt, round, programme, organiser, unit, entry, state, received_at,
                    content_sealed) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(entry.receipt(), entry.round().value(), entry.programme(), entry.organiser().value(),
                entry.unit().map(UnionCode::value).orElse(null), entry.entry().name(), entry.state().name(),
                entry.receivedAt(), sealed.seal(CONTENT.at(entry.receipt()), entry.content().orElseThrow())).update();
    }

    Optional<PublicEntry> find(String receipt) {
        return jdbc.sql("select * from public_entry where receipt = ?").param(receipt).query(this::entry).optional();
    }

    /** Of a union as the organiser or as the candidates' unit, oldest first. */
    List<PublicEntry> of(UnionCode union, PublicEntry.State state, Optional<String> after, int limit) {
        return jdbc.sql("select * from public_entry e where " + OF_UNION + (after.isEmpty() ? "" : " and exists ("
                    + "select 1 from public_entry a where a.receipt = :after and (e.received_at > a.received_at "
                    + "or e.received_at = a.received_at and e.receipt > a.receipt))")
                + " order by e.received_at, e.receipt fetch first :limit rows only")
            .param("union", union.value()).param("state", state.name()).param("after", after.orElse(null))
            .param("limit", limit).query(this::entry).list();
    }

    long count(UnionCode union, PublicEntry.State state) {
        return jdbc.sql("select count(*) from public_entry e where " + OF_UNION).param("union", union.value())
            .param("state", state.name()).query(Long.class).single();
    }

    /** All whose content has not gone, of a union as the organiser or as the candidates' unit. */
    List<PublicEntry> keptBy(UnionCode union) {
        return jdbc.sql("""
                select * from public_entry where (organiser = :union or unit = :union) and content_sealed is not null
                order by received_at, receipt""").param("union", union.value()).query(this::entry).list();
    }

    /** @return whether it was still waiting: of two who decide at once, one does */
    boolean decline(String receipt, String reason, String by, OffsetDateTime at) {
        return jdbc.sql("""
                update public_entry set state = 'DECLINED', reason_sealed = ?, decided_by = ?, decided_at = ?
                where receipt = ? and state = 'RECEIVED'""")
            .params(sealed.seal(REASON.at(receipt), reason), by, at, receipt).update() == 1;
    }

    /** What it said is the nomination's from here on. @return whether it was still waiting */
    boolean take(String receipt, CaseId nomination, String by, OffsetDateTime at) {
        return jdbc.sql("""
                update public_entry set state = 'TAKEN', content_sealed = null, nomination = ?, decided_by = ?, decided_at = ?
                where receipt = ? and state = 'RECEIVED'""")
            .params(nomination.value(), by, at, receipt).update() == 1;
    }

    boolean direct(String receipt, UnionCode unit) {
        return jdbc.sql("update public_entry set unit = ? where receipt = ? and state = 'RECEIVED'")
            .params(unit.value(), receipt).update() == 1;
    }

    /** Those whose content has been kept long enough: declined before that day, or never decided since. */
    List<PublicEntry> before(OffsetDateTime day, int most) {
        return jdbc.sql("""
                select * from public_entry where content_sealed is not null and coalesce(decided_at, received_at) < ?
                order by receipt fetch first ? rows only""").params(day, most).query(this::entry).list();
    }

    void erase(String receipt) {
        jdbc.sql("""
                update public_entry set content_sealed = null, reason_sealed = null,
                    state = case when state = 'RECEIVED' then 'DECLINED' else state end where receipt = ?""").param(receipt)
            .update();
    }

    private PublicEntry entry(ResultSet row, int index) throws SQLException {
        String receipt = row.getString("receipt");
        return new PublicEntry(receipt, new CaseId(row.getString("round")), row.getString("programme"),
            new UnionCode(row.getString("organiser")), Optional.ofNullable(row.getString("unit")).map(UnionCode::new),
            Entry.valueOf(row.getString("entry")), PublicEntry.State.valueOf(row.getString("state")),
            row.getObject("received_at", OffsetDateTime.class), Optional.ofNullable(row.getString("content_sealed"))
                .map(text -> sealed.open(CONTENT.at(receipt), text, EntryContent.class)),
            Optional.ofNullable(row.getString("reason_sealed"))
                .map(text -> sealed.open(REASON.at(receipt), text, String.class)),
            Optional.ofNullable(row.getString("nomination")).map(CaseId::new));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(CONTENT, REASON);
    }
}
