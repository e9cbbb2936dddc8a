package cn.unioncare.organisation;

import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People whose accounts and offices are kept by another system, which vouches for them when they sign in. They are
 * entered here without a password, so that names, groups and tenants are the same for everybody.
 */
@Service
public class EnteredElsewhere {

    private record Known(String name, String union, boolean hasPassword, boolean closed) { }

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    EnteredElsewhere(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Enters the person, or brings what is known of the person up to date.
     *
     * @param roles the offices held from today on; others end
     * @throws Refusal if there is no such union, or the account is kept here, or was closed here
     */
    @Transactional
    public Person enter(String login, String name, UnionCode union, Set<Role> roles) {
        LocalDate today = LocalDate.now(clock);
        if (!isOpen(union, today)) {
            throw Refusal.notFound("没有这个工会，或者它已撤销");
        }
        Optional<Known> known = held(login, today);
        known.ifPresent(EnteredElsewhere::refuseIfKeptHere);
        if (known.isEmpty()) {
            jdbc.sql("insert into person (login, name, union_code, valid_from) values (?, ?, ?, ?)")
                .params(login, name, union.value(), today).update();
        }
        boolean changed = known.filter(before -> !before.name().equals(name) || !before.union().equals(union.value()))
            .isPresent();
        if (settle(login, roles, today) | changed) {
            jdbc.sql("update person set name = ?, union_code = ?, version = version + 1 where login = ?")
                .params(name, union.value(), login).update();
        }
        return people.find(login).orElseThrow();
    }

    private boolean isOpen(UnionCode union, LocalDate today) {
        return !jdbc.sql("""
                select code from union_unit
                where code = ? and valid_from <= ? and (valid_until is null or valid_until >= ?)""")
            .params(union.value(), today, today).query(String.class).list().isEmpty();
    }

    private Optional<Known> held(String login, LocalDate today) {
        return jdbc.sql("select name, union_code, password_hash, valid_until from person where login = ? for update")
            .param(login).query((row, index) -> {
                LocalDate until = row.getObject("valid_until", LocalDate.class);
                return new Known(row.getString("name"), row.getString("union_code"),
                    row.getString("password_hash") != null, until != null && until.isBefore(today));
            }).optional();
    }

    private static void refuseIfKeptHere(Known known) {
        if (known.hasPassword()) {
            throw Refusal.conflict("这个账号以本系统的密码登录");
        }
        if (known.closed()) {
            throw Refusal.forbidden("这个账号已在本系统停用");
        }
    }

    private boolean settle(String login, Set<Role> roles, LocalDate today) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        people.officesOf(login).stream().filter(office -> !office.validFrom().isAfter(today))
            .forEach(office -> Role.of(office.role()).ifPresent(held::add));
        if (held.equals(roles)) {
            return false;
        }
        held.stream().filter(role -> !roles.contains(role)).forEach(role -> end(login, role, today));
        roles.stream().filter(role -> !held.contains(role)).forEach(role ->
            jdbc.sql("insert into person_role (login, role, valid_from) values (?, ?, ?)")
                .params(login, role.code(), today).update());
        return true;
    }

    // An office counts up to its last day, so what ends today ended yesterday; what began today never was.
    private void end(String login, Role role, LocalDate today) {
        jdbc.sql("delete from person_role where login = ? and role = ? and valid_from = ?")
            .params(login, role.code(), today).update();
        jdbc.sql("""
                update person_role set valid_until = ?
                where login = ? and role = ? and (valid_until is null or valid_until >= ?)""")
            .params(today.minusDays(1), login, role.code(), today).update();
    }
}
