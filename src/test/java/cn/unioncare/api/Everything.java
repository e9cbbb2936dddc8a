package cn.unioncare.api;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that the database holds, table by table. */
final class Everything {

    /** What signing in and every look at a page leave behind. */
    private static final Pattern OF_SIGNING_IN =
        Pattern.compile("spring_session.*|known_address|sign_in_failure|public_use", Pattern.CASE_INSENSITIVE);

    /** That somebody was refused a case of others, which its ledger tells: a row each, and the head that follows. */
    private static final Pattern OF_REFUSALS = Pattern.compile("access_refused|ledger_head", Pattern.CASE_INSENSITIVE);

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
        tables(database).stream().filter(table -> !OF_SIGNING_IN.matcher(table).matches())
            .filter(table -> !OF_REFUSALS.matcher(table).matches())
            .forEach(table -> rows.put(table, rowsOf(table, database)));
        return rows;
    }

    private static List<String> rowsOf(String table, JdbcTemplate database) {
        List<String> rows = new ArrayList<>();
        boolean ledger = table.equalsIgnoreCase("ledger_event");
        database.query("select * from " + table, row -> {
            if (!ledger || !row.getString("act").equals("ACCESS_REFUSED")) {
                rows.add(text(row));
            }
        });
        Collections.sort(rows);
        return rows;
    }

    private static String text(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            boolean binary = columns.getColumnType(i) == Types.BLOB || columns.getColumnType(i) == Types.BINARY
                || columns.getColumnType(i) == Types.VARBINARY;
            text.append(columns.getColumnName(i)).append('=')
                .append(binary ? binary(row.getBytes(i)) : row.getString(i)).append('\n');
        }
        return text.toString();
    }

    private static String binary(byte[] bytes) {
        return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
    }
}
