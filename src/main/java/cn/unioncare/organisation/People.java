package cn.unioncare.organisation;

import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people who hold an account today. */
@Repository
public class People {

    /** The engine's own name for those who may look after it. */
    public static final String SYSTEM_ADMINISTRATORS = "camunda-admin";

    private record Row(String login, String name, String passwordHash, String unionCode, int version,
                       OffsetDateTime secretUntil) { }

    private final JdbcClient jdbc;
    private final Unions unions;
    private final AbsenceTable absences;
    private final Clock clock;

    People(JdbcClient jdbc, Unions unions, AbsenceTable absences, Clock clock) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.absences = absences;
        this.clock = clock;
    }

    /** @return the person with that account, if it is valid today */
    public Optional<Person> find(String login) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                select login, name, password_hash, union_code, version, secret_until from person
                where login = ? and valid_from <= ? and (valid_until is null or valid_until >= ?)
                """)
            .params(login, today, today).query((row, index) -> new Row(row.getString("login"), row.getString("name"),
                row.getString("password_hash"), row.getString("union_code"), row.getInt("version"),
                row.getObject("secret_until", OffsetDateTime.class))).optional().map(this::person);
    }

    /** @return how often the account was changed, if it is valid today */
    public Optional<Integer> versionOf(String login) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                select version from person
                where login = ? and valid_from <= ? and (valid_until is null or valid_until >= ?)
                """)
            .params(login, today, today).query(Integer.class).optional();
    }

    /** What the person holds today or will hold, by its first day. */
    public List<OwnOffice> officesOf(String login) {
        return jdbc.sql("""
                select role, valid_from, valid_until from person_role
                where login = ? and (valid_until is null or valid_until >= ?) order by valid_from, role
                """)
            .params(login, LocalDate.now(clock)).query((row, index) -> new OwnOffice(row.getString("role"),
                Role.of(row.getString("role")).map(Role::label).orElse(row.getString("role")),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class))).list();
    }

    /** The tree has changed at that union: whoever is above or below it works by the tree as it is now. */
    public void renewAround(UnionCode union) {
        Set<String> touched = Stream.concat(unions.ancestry(union).stream(), unions.subtree(union).stream())
            .map(one -> one.code().value()).collect(Collectors.toSet());
        jdbc.sql("update person set version = version + 1 where union_code in (:unions)").param("unions", touched).update();
    }

    /** Lets whatever else the person does with this hold wait until the transaction ends. */
    public void hold(String login) {
        jdbc.sql("select login from person where login = ? for update").param(login).query(String.class).optional();
    }

    /** The logins of all who hold an office of the engine's group of that name. */
    public List<String> membersOf(String group) {
        int dash = group.lastIndexOf('-');
        if (dash < 0 || group.equals(SYSTEM_ADMINISTRATORS)) {
            return List.of();
        }
        List<String> roles = EnumSet.allOf(Role.class).stream()
            .filter(role -> role.office().equals(group.substring(dash + 1))).map(Role::code).toList();
        return roles.isEmpty() ? List.of() : jdbc.sql("""
                select distinct p.login from person p join person_role r on r.login = p.login
                where p.union_code = :union and r.role in (:roles)
                    and p.valid_from <= :today and (p.valid_until is null or p.valid_until >= :today)
                    and r.valid_from <= :today and (r.valid_until is null or r.valid_until >= :today)
                order by p.login
                """)
            .param("union", group.substring(0, dash)).param("roles", roles).param("today", LocalDate.now(clock))
            .query(String.class).list();
    }

    /** The names of those who hold or held such an account, by login. */
    public Map<String, String> namesOf(Collection<String> logins) {
        Map<String, String> names = new HashMap<>();
        if (!logins.isEmpty()) {
            jdbc.sql("select login, name from person where login in (:logins)").param("logins", logins)
                .query(row -> {
                    names.put(row.getString("login"), row.getString("name"));
                });
        }
        return names;
    }

    /** The unions at which those hold or held their accounts, by login. */
    public Map<String, UnionCode> unionsOf(Collection<String> logins) {
        Map<String, UnionCode> unionsByLogin = new HashMap<>();
        if (!logins.isEmpty()) {
            jdbc.sql("select login, union_code from person where login in (:logins)").param("logins", logins)
                .query(row -> {
                    unionsByLogin.put(row.getString("login"), new UnionCode(row.getString("union_code")));
                });
        }
        return unionsByLogin;
    }

    /** The logins of all who are called so, or who sign in so, also of those who have left. */
    public List<String> meant(String loginOrName) {
        return jdbc.sql("select login from person where login = :text or name = :text order by login").param("text", loginOrName)
            .query(String.class).list();
    }

    /** The logins of those of a union who hold an account today and are called so. */
    public List<String> called(Collection<String> names, UnionCode union) {
        return names.isEmpty() ? List.of() : jdbc.sql("""
                select login from person where union_code = :union and name in (:names)
                    and valid_from <= :today and (valid_until is null or valid_until >= :today) order by login
                """)
            .param("union", union.value()).param("names", names).param("today", LocalDate.now(clock))
            .query(String.class).list();
    }

    private Person person(Row row) {
        UnionCode union = new UnionCode(row.unionCode());
        Set<Role> roles = rolesOf(row.login());
        List<Union> line = unions.ancestry(union);
        Union own = line.get(0);
        List<String> ownGroups = groups(own, roles);
        Map<String, String> standsInFor = new HashMap<>();
        for (AbsenceTable.Lent lent : absences.lentTo(row.login(), LocalDate.now(clock))) {
            // Offices change after an absence was declared: what excludes one already held stays with whoever is away.
            Role.of(lent.role()).filter(Role::isLent).filter(role -> roles.stream().noneMatch(role::excludes)).ifPresent(role -> {
                roles.add(role);
                groups(own, Set.of(role)).stream().filter(group -> !ownGroups.contains(group))
                    .forEach(group -> standsInFor.putIfAbsent(group, lent.absent()));
            });
        }
        return new Person(row.login(), row.name(), row.passwordHash(), union, roles,
            groups(own, roles), tenants(line, roles), row.version(), row.secretUntil(), standsInFor);
    }

    private Set<Role> rolesOf(String login) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("""
                select role from person_role
                where login = ? and valid_from <= ? and (valid_until is null or valid_until >= ?)
                """)
            .params(login, today, today).query(String.class).list()
            .forEach(code -> Role.of(code).ifPresent(roles::add));
        return roles;
    }

    // A watcher's group sees every instance of its tenants, so only the watchers of a union that is a tenant hold it:
    // a base union's supervisor would otherwise see the whole county.
    private static List<String> groups(Union own, Set<Role> roles) {
        List<String> groups = new ArrayList<>();
        for (Role role : roles) {
            if (role.watches() && own.determines()) {
                groups.add(role.code());
            } else if (!role.watches()) {
                groups.add(own.code() + "-" + role.office());
            }
            if (role.starts()) {
                groups.add(role.code());
            }
        }
        if (roles.contains(Role.ADMIN) && own.parent().isEmpty()) {
            groups.add(SYSTEM_ADMINISTRATORS);
        }
        return groups.stream().distinct().sorted().toList();
    }

    private List<String> tenants(List<Union> line, Set<Role> roles) {
        Set<String> tenants = new TreeSet<>();
        line.stream().filter(Union::determines).findFirst().ifPresent(union -> tenants.add(union.code().value()));
        Union own = line.get(0);
        // A nomination lies in the tenant of the county that it comes from, also while a city or the province works on it.
        if (own.determines() && roles.stream().anyMatch(role -> role.watches() || role.receives())) {
            unions.subtree(own.code()).stream().filter(Union::determines)
                .forEach(union -> tenants.add(union.code().value()));
        }
        return List.copyOf(tenants);
    }
}
