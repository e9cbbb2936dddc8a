package cn.unioncare.organisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The unions of the demonstration, for tests without the application. */
public final class TestUnions {

    private TestUnions() { }

    public static void load(DataSource database) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("demo/unions.csv").getInputStream(), StandardCharsets.UTF_8))) {
            List<Object[]> rows = lines.lines().skip(1).map(line -> line.split(",", -1)).map(cells -> new Object[] {
                cells[0], cells[1], cells[2], cells[3].isEmpty() ? null : cells[3], cells[4], Boolean.valueOf(cells[5]),
                cells[6].isEmpty() ? null : cells[6]}).toList();
            new JdbcTemplate(database).batchUpdate("""
                insert into union_unit (code, name, tier, parent, region, determines, review_by)
                values (?, ?, ?, ?, ?, ?, ?)""", rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Unions of(JdbcClient jdbc) {
        return new Unions(jdbc);
    }
}
