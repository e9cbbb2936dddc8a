package cn.unioncare.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offices of the engine's that people hold today, own and lent: two readings, however many people they are. */
@Component
public class OpenOffices {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenOffices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By login, the engine's groups that tasks are offered to; nothing for those who are away today. */
    public Map<String, Set<String>> of(Collection<String> logins) {
        Map<String, Set<String>> groups = new HashMap<>();
        if (!logins.isEmpty()) {
            read("""
                select p.login, p.union_code, r.role, 0 from person p join person_role r on r.login = p.login
                where p.login in (:logins) and r.valid_from <= :today and (r.valid_until is null or r.valid_until >= :today)
                union all
                select a.substitute, p.union_code, r.role, 1 from absence a join person p on p.login = a.login
                join person_role r on r.login = a.login
                where a.substitute in (:logins) and a.ended_at is null and a.from_on <= :today and a.until_on >= :today
                    and p.valid_from <= :today and (p.valid_until is null or p.valid_until >= :today)
                    and r.valid_from <= :today and (r.valid_until is null or r.valid_until >= :today)""", logins, groups);
            jdbc.sql("""
                    select login from absence where login in (:logins) and ended_at is null
                        and from_on <= :today and until_on >= :today""")
                .param("logins", logins).param("today", LocalDate.now(clock)).query(String.class).list()
                .forEach(groups::remove);
        }
        return groups;
    }

    private void read(String sql, Collection<String> logins, Map<String, Set<String>> groups) {
        jdbc.sql(sql).param("logins", logins).param("today", LocalDate.now(clock)).query(row -> {
            String login = row.getString(1);
            String union = row.getString(2);
            boolean lent = row.getInt(4) == 1;
            Role.of(row.getString(3)).filter(role -> lent ? role.isLent() : role.kind() == Role.Kind.WORKS).ifPresent(role ->
                groups.computeIfAbsent(login, any -> new HashSet<>()).add(union + "-" + role.office()));
        });
    }
}
