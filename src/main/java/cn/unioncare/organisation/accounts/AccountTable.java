package cn.unioncare.organisation.accounts;

import cn.unioncare.organisation.OneTimeSecret;
import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts as rows, closed ones too. */
@Repository
class AccountTable {

    private static final String ROW = """
        select p.login, p.name, p.union_code, u.name as union_name, p.valid_from, p.valid_until, p.secret_until
        from person p join union_unit u on u.code = p.union_code
        """;
    private static final String CHANGED = "update person set version = version + 1, ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<AccountRow> find(String login) {
        return jdbc.sql(ROW + "where p.login = ?").param(login).query(AccountTable::row).optional();
    }

    List<AccountRow> list(AccountSearch.Wish wish, String text) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                with recursive tree (code) as (
                    select code from union_unit where code = :union
                    union all
                    select c.code from union_unit c join tree t on c.parent = t.code)
                """ + ROW + """
                where p.union_code in (select code from tree) and p.login > :after
                  and (cast(:text as varchar) is null or position(:text in p.name) > 0 or position(lower(:text) in p.login) > 0)
                  and (cast(:role as varchar) is null or exists (select 1 from person_role r where r.login = p.login
                      and r.role = :role and (r.valid_until is null or r.valid_until >= :today)))
                  and (cast(:state as varchar) is null
                    or :state = 'CLOSED' and p.valid_until < :today
                    or :state = 'FUTURE' and p.valid_from > :today and (p.valid_until is null or p.valid_until >= :today)
                    or :state = 'OPEN' and p.valid_from <= :today and (p.valid_until is null or p.valid_until >= :today))
                order by p.login fetch first :limit rows only""")
            .param("union", wish.union()).param("after", wish.after() == null ? "" : wish.after()).param("text", text)
            .param("role", wish.role()).param("state", wish.state()).param("today", today)
            .param("limit", wish.limit() + 1).query(AccountTable::row).list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the login is taken */
    void add(NewAccount account, LocalDate from, OneTimeSecret secret) {
        jdbc.sql("""
                insert into person (login, name, password_hash, secret_until, union_code, valid_from)
                values (?, ?, ?, ?, ?, ?)""")
            .params(account.login(), account.name().strip(), secret.hash(), secret.until(), account.union(), from).update();
    }

    void rename(String login, String name) {
        jdbc.sql(CHANGED + "name = ? where login = ?").params(name, login).update();
    }

    void reset(String login, OneTimeSecret secret) {
        jdbc.sql(CHANGED + "password_hash = ?, secret_until = ? where login = ?")
            .params(secret.hash(), secret.until(), login).update();
    }

    void close(String login, LocalDate lastDay) {
        jdbc.sql(CHANGED + "valid_until = ? where login = ?").params(lastDay, login).update();
    }

    /** Its offices were changed. */
    void touch(String login) {
        jdbc.sql("update person set version = version + 1 where login = ?").param(login).update();
    }

    /** Lets whatever else is done with the people of that union wait until the transaction ends. */
    void hold(UnionCode union) {
        jdbc.sql("select code from union_unit where code = ? for update").param(union.value()).query(String.class).list();
    }

    /** The last day of a union; empty while it is open. */
    Optional<LocalDate> lastDayOf(UnionCode union) {
        return Optional.ofNullable(jdbc.sql("select valid_until from union_unit where code = ?").param(union.value())
            .query((row, index) -> Optional.ofNullable(row.getObject("valid_until", LocalDate.class))).single().orElse(null));
    }

    /** How many others of the union hold a role without a known end, on an account without one. */
    int othersWithoutEnd(UnionCode union, String role, String login) {
        return jdbc.sql("""
                select count(distinct p.login) from person p join person_role r on r.login = p.login
                where p.union_code = ? and r.role = ? and p.login <> ? and p.valid_until is null and r.valid_until is null
                  and p.valid_from <= ? and r.valid_from <= ?""")
            .params(union.value(), role, login, LocalDate.now(clock), LocalDate.now(clock)).query(Integer.class).single();
    }

    private static AccountRow row(ResultSet row, int index) throws SQLException {
        return new AccountRow(row.getString("login"), row.getString("name"), new UnionCode(row.getString("union_code")),
            row.getString("union_name"), row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_until", LocalDate.class), row.getObject("secret_until", OffsetDateTime.class) != null);
    }
}
