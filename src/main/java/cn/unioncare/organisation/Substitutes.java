package cn.unioncare.organisation;

import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Who may stand in for whom. What a substitute holds, the own offices and those of everybody who lends, is in one hand,
 * so the catalogue's separation of offices holds of it as of the offices of one person.
 */
@Component
class Substitutes {

    private final AbsenceTable table;

    Substitutes(AbsenceTable table) {
        this.table = table;
    }

    /** @return the rule that keeps that colleague from standing in on one of these days, as it is told */
    Optional<String> problem(String substitute, Person absent, LocalDate from, LocalDate until) {
        List<AbsenceTable.Held> held = table.heldIn(absent.union(), from, until);
        return collision(rolesOf(substitute, held), lentBy(absent.login(), held));
    }

    /** Those of the union who may stand in for that person from today on, with their names by login. */
    Map<String, String> fit(String absent, UnionCode union, LocalDate today) {
        List<AbsenceTable.Held> held = table.heldIn(union, today, today);
        Set<Role> lent = lentBy(absent, held);
        Map<String, String> names = new TreeMap<>(table.colleagues(union, today));
        names.keySet().removeIf(login -> login.equals(absent) || collision(rolesOf(login, held), lent).isPresent());
        return names;
    }

    private static Optional<String> collision(Set<Role> held, Set<Role> lent) {
        return lent.stream().flatMap(role -> held.stream().filter(role::excludes)
            .map(own -> "代理人担任或代理" + own.label() + "，不能再代理" + role.label() + "：同一人不能同时担任" + role.label()
                + "和" + own.label() + "（岗位分离），请另选代理人")).findFirst();
    }

    private static Set<Role> rolesOf(String login, List<AbsenceTable.Held> held) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        held.stream().filter(one -> one.login().equals(login)).forEach(one -> Role.of(one.role())
            .filter(role -> !one.lent() || role.isLent()).ifPresent(roles::add));
        return roles;
    }

    private static Set<Role> lentBy(String login, List<AbsenceTable.Held> held) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        held.stream().filter(one -> one.login().equals(login) && !one.lent())
            .forEach(one -> Role.of(one.role()).filter(Role::isLent).ifPresent(roles::add));
        return roles;
    }
}
