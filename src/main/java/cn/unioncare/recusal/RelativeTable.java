package cn.unioncare.recusal;

import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.Vault;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of the register of relatives. Nothing is ever deleted: what is taken out stays as a tombstone. */
@Repository
class RelativeTable implements SealedColumns {

    private static final SealedColumn NAME = SealedColumn.of("亲属登记姓名", "relative_entry", "name_sealed", "id");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Vault vault;

    RelativeTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(String id, String login, Relation relation, String hash, String maskedName, OffsetDateTime now) {
        jdbc.sql("""
                insert into relative_entry (id, login, relation, id_hmac, name_sealed, registered_at)
                values (?, ?, ?, ?, ?, ?)""")
            .params(id, login, relation.name(), hash, vault.seal(NAME.at(id), maskedName), now).update();
    }

    /** @return whether there was such an entry in force */
    boolean end(String id, String login, OffsetDateTime now) {
        return jdbc.sql("update relative_entry set ended_at = ? where id = ? and login = ? and ended_at is null")
            .params(now, id, login).update() == 1;
    }

    /** @return whether there is such an entry that still keeps from a household, taken out or not */
    boolean stands(String id, String login) {
        return jdbc.sql("select count(*) from relative_entry where id = ? and login = ? and lifted_at is null")
            .params(id, login).query(Integer.class).single() > 0;
    }

    /** It was a mistake: it counts for no household any more, whenever that was filed. */
    void lift(String id, String login, OffsetDateTime now) {
        jdbc.sql("update relative_entry set lifted_at = ?, ended_at = coalesce(ended_at, ?) where id = ? and login = ?")
            .params(now, now, id, login).update();
    }

    List<RegisteredRelative> of(String login) {
        return jdbc.sql("select * from relative_entry where login = ? order by registered_at, id").param(login)
            .query((row, index) -> new RegisteredRelative(row.getString("id"), Relation.valueOf(row.getString("relation")),
                vault.open(NAME.at(row.getString("id")), row.getString("name_sealed")),
                day(row.getObject("registered_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)).map(RelativeTable::day))).list();
    }

    boolean isInForce(String login, String hash) {
        return jdbc.sql("select count(*) from relative_entry where login = ? and id_hmac = ? and ended_at is null")
            .params(login, hash).query(Integer.class).single() > 0;
    }

    void confirm(String login, LocalDate today) {
        if (!confirmedOn(login).equals(Optional.of(today))) {
            jdbc.sql("insert into relatives_confirmed (login, confirmed_on) values (?, ?)").params(login, today).update();
        }
    }

    Optional<LocalDate> confirmedOn(String login) {
        return Optional.ofNullable(jdbc.sql("select max(confirmed_on) from relatives_confirmed where login = ?")
            .param(login).query((row, index) -> row.getObject(1, LocalDate.class)).list().get(0));
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(CHINA).toLocalDate();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(NAME);
    }

    Set<String> hashesOf(Collection<String> logins) {
        return logins.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("""
                select id_hmac from relative_entry where login in (:logins) and ended_at is null and lifted_at is null""")
            .param("logins", logins).query(String.class).list());
    }
}
