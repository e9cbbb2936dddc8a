package cn.unioncare.api;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/** All that the database holds, table by table. */
final class Everything {

    /** What signing in and every look at a page leave behind. */
    private static final Pattern OF_SIGNING_IN =
        Pattern.compile("spring_session.*|known_address|sign_in_failure|public_use", Pattern.CASE_INSENSITIVE);

    /** That somebody was refused a case of others, which its ledger tells: a row each, and the head that follows. */
    private static final Pattern OF_REFUSALS = Pattern.compile("access_refused|ledger_head", Pattern.CASE_INSENSITIVE);

    private static final Set<Integer> BINARY = Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY);
    private static final String BYTES = ":=";

    private Everything() { }

    static List<String> tables(JdbcTemplate database) {
        return database.queryForList("""
            select table_name from information_schema.tables
            where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
              and lower(table_name) <> 'flyway_schema_history' order by table_name""", String.class);
    }

    /**
     * The rows of every table of the product's work; equal before and after means that nothing was changed, and that no
     * ledger tells of anything but refusals.
     */
    static Map<String, List<String>> in(JdbcTemplate database) {
        Map<String, List<String>> rows = new TreeMap<>();
        watched(database).forEach(table -> rows.put(table, rowsOf(table, database)));
        return rows;
    }

    /** The tables of the product's work. */
    static List<String> watched(JdbcTemplate database) {
        return tables(database).stream().filter(table -> !OF_SIGNING_IN.matcher(table).matches())
            .filter(table -> !OF_REFUSALS.matcher(table).matches()).toList();
    }

    /** The tables that have changed, with nothing but the rows that differ: gone with a minus, new with a plus. */
    static Map<String, List<String>> changedSince(Map<String, List<String>> before, JdbcTemplate database) {
        return changes(before, in(database));
    }

    static Map<String, List<String>> changes(Map<String, List<String>> before, Map<String, List<String>> after) {
        Map<String, List<String>> changes = new TreeMap<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().forEach(table -> {
            List<String> gone = without(before.getOrDefault(table, List.of()), after.getOrDefault(table, List.of()));
            List<String> come = without(after.getOrDefault(table, List.of()), before.getOrDefault(table, List.of()));
            if (!gone.isEmpty() || !come.isEmpty()) {
                changes.put(table, Stream.concat(gone.stream().map(row -> "- " + row), come.stream().map(row -> "+ " + row))
                    .toList());
            }
        });
        return changes;
    }

    // Equal rows are counted: one more or less of them is a change.
    private static List<String> without(List<String> rows, List<String> others) {
        if (rows.equals(others)) {
            return List.of();
        }
        Map<String, Integer> left = new HashMap<>();
        others.forEach(row -> left.merge(row, 1, Integer::sum));
        return rows.stream().filter(row -> left.merge(row, -1, Integer::sum) < 0).toList();
    }

    static List<String> rowsOf(String table, JdbcTemplate database) {
        boolean ledger = table.equalsIgnoreCase("ledger_event");
        List<String> rows = database.query("select * from " + table, (ResultSetExtractor<List<String>>) all -> {
            List<String> texts = new ArrayList<>();
            List<String> names = namesOf(all.getMetaData());
            while (all.next()) {
                if (!ledger || !all.getString("act").equals("ACCESS_REFUSED")) {
                    texts.add(text(all, names));
                }
            }
            return texts;
        });
        Collections.sort(rows);
        return rows;
    }

    /** The columns in their order; of those that hold bytes, with a mark. */
    private static List<String> namesOf(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i) + (BINARY.contains(columns.getColumnType(i)) ? BYTES : "="));
        }
        return names;
    }

    private static String text(ResultSet row, List<String> names) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= names.size(); i++) {
            String name = names.get(i - 1);
            text.append(name).append(name.endsWith(BYTES) ? binary(row.getBytes(i)) : row.getString(i)).append('\n');
        }
        return text.toString();
    }

    private static String binary(byte[] bytes) {
        return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
    }
}
