package cn.unioncare.recusal;

import cn.unioncare.recusal.Lifting.State;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked to be lifted, and what came of it. The reason may speak of a person and is sealed. */
@Repository
class LiftingTable implements SealedColumns {

    private static final SealedColumn REASON =
        SealedColumn.of("亲属声明更正理由", "kinship_lifting", "reason_sealed", "id");
    private static final String SELECT = """
        select l.*, p.name, p.union_code from kinship_lifting l join person p on p.login = l.login\s""";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Vault vault;

    LiftingTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(String id, NewLifting wish, String login, OffsetDateTime now) {
        jdbc.sql("""
                insert into kinship_lifting (id, login, case_id, entry, state, reason_sealed, asked_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
            .params(id, login, wish.caseId(), wish.entry(), State.ASKED.name(),
                vault.seal(REASON.at(id), wish.reason().strip()), now).update();
    }

    /** The database too lets nobody decide on what he asked for himself, nor twice. */
    boolean decide(String id, State state, String by, OffsetDateTime now) {
        return jdbc.sql("""
                update kinship_lifting set state = ?, decided_by = ?, decided_at = ?
                where id = ? and state = 'ASKED' and login <> ?""")
            .params(state.name(), by, now, id, by).update() == 1;
    }

    Optional<Lifting> find(String id) {
        return jdbc.sql(SELECT + "where l.id = ?").param(id).query((row, index) -> lifting(row)).optional();
    }

    /** The oldest first, so that the last one about something is how it stands. */
    List<Lifting> of(String login) {
        return jdbc.sql(SELECT + "where l.login = ? order by l.asked_at, l.id").param(login)
            .query((row, index) -> lifting(row)).list();
    }

    /** Of those who work in one of these unions: what waits, then what was decided last. */
    List<Lifting> ofUnions(List<String> unions) {
        return jdbc.sql(SELECT + """
                where p.union_code in (:unions)
                order by case when l.state = 'ASKED' then 0 else 1 end, l.asked_at desc, l.id
                fetch first :shown rows only""")
            .param("unions", unions).param("shown", SHOWN).query((row, index) -> lifting(row)).list();
    }

    private Lifting lifting(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Lifting(id, row.getString("login"), row.getString("name"), new UnionCode(row.getString("union_code")),
            Optional.ofNullable(row.getString("case_id")).map(CaseId::new), Optional.ofNullable(row.getString("entry")),
            State.valueOf(row.getString("state")), vault.open(REASON.at(id), row.getString("reason_sealed")),
            day(row.getObject("asked_at", OffsetDateTime.class)), Optional.ofNullable(row.getString("decided_by")),
            Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class)).map(LiftingTable::day));
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(CHINA).toLocalDate();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(REASON);
    }
}
