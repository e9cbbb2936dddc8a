package cn.unioncare.organisation.accounts;

import cn.unioncare.organisation.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds, held and will hold which office. */
@Repository
class OfficeTable {

    private final JdbcClient jdbc;

    OfficeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Office> of(String login) {
        return of(List.of(login)).getOrDefault(login, List.of());
    }

    Map<String, List<Office>> of(Collection<String> logins) {
        Map<String, List<Office>> offices = new HashMap<>();
        if (!logins.isEmpty()) {
            jdbc.sql("""
                    select login, role, valid_from, valid_until from person_role where login in (:logins)
                    order by login, valid_from, role""")
                .param("logins", logins).query(row -> {
                    LocalDate from = row.getObject("valid_from", LocalDate.class);
                    LocalDate until = row.getObject("valid_until", LocalDate.class);
                    String login = row.getString("login");
                    Role.of(row.getString("role")).ifPresent(role ->
                        offices.computeIfAbsent(login, key -> new ArrayList<>()).add(new Office(role, from, until)));
                });
        }
        return offices;
    }

    void give(String login, Office office) {
        jdbc.sql("insert into person_role (login, role, valid_from, valid_until) values (?, ?, ?, ?)")
            .params(login, office.role().code(), office.from(), office.until()).update();
    }

    /** What is over stays; what would begin later never was. */
    void end(String login, Office office, LocalDate from) {
        if (office.from().isBefore(from)) {
            jdbc.sql("update person_role set valid_until = ? where login = ? and role = ? and valid_from = ?")
                .params(from.minusDays(1), login, office.role().code(), office.from()).update();
        } else {
            jdbc.sql("delete from person_role where login = ? and role = ? and valid_from = ?")
                .params(login, office.role().code(), office.from()).update();
        }
    }
}
