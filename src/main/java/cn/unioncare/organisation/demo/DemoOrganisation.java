package cn.unioncare.organisation.demo;

import cn.unioncare.organisation.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The unions and accounts of a demonstration: every role × every union, all with the password {@code demo}. None of
 * them exists outside the demonstration.
 */
@Component
@Profile({"demo", "test"})
class DemoOrganisation implements InitializingBean {

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final String NATIONAL = "000000";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final PasswordEncoder passwords;

    DemoOrganisation(JdbcTemplate jdbc, TransactionTemplate transaction, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.passwords = passwords;
    }

    @Override
    public void afterPropertiesSet() {
        Integer present = jdbc.queryForObject("select count(*) from union_unit", Integer.class);
        if (present != null && present == 0) {
            transaction.executeWithoutResult(status -> load(unions()));
        }
    }

    private void load(List<String[]> unions) {
        jdbc.batchUpdate("""
            insert into union_unit (code, name, tier, parent, region, determines, review_by)
            values (?, ?, ?, ?, ?, ?, ?)""", unions.stream().map(DemoOrganisation::unionRow).toList());
        // One shared hash: hashing hundreds of times would only make the first start slow.
        String hash = passwords.encode("demo");
        List<Object[]> people = new ArrayList<>();
        List<Object[]> roles = new ArrayList<>();
        unions.forEach(union -> staff(union, hash, people, roles));
        jdbc.batchUpdate("""
            insert into person (login, name, password_hash, union_code, valid_from) values (?, ?, ?, ?, ?)""", people);
        jdbc.batchUpdate("insert into person_role (login, role) values (?, ?)", roles);
    }

    private static Object[] unionRow(String[] union) {
        return new Object[] {union[0], union[1], union[2], empty(union[3]), union[4], Boolean.valueOf(union[5]),
            empty(union[6])};
    }

    private static void staff(String[] union, String hash, List<Object[]> people, List<Object[]> roles) {
        if (union[0].equals(NATIONAL)) {
            people.add(new Object[] {"admin", "系统管理员", hash, NATIONAL, ALWAYS});
            roles.add(new Object[] {"admin", Role.ADMIN.code()});
            return;
        }
        for (Role role : Role.values()) {
            String login = role.code() + "." + union[0];
            people.add(new Object[] {login, union[1] + role.label(), hash, union[0], ALWAYS});
            roles.add(new Object[] {login, role.code()});
        }
    }

    private static List<String[]> unions() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("demo/unions.csv").getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("demo/unions.csv cannot be read", unreadable);
        }
    }

    private static String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
