package cn.unioncare.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Everything in a database on H2, looked at again and again: what nobody has written to since the last look, by H2's own
 * count, is not read again.
 */
final class Watch {

    private final JdbcTemplate database;
    private Map<String, Long> written = Map.of();
    private Map<String, List<String>> rows = Map.of();

    Watch(JdbcTemplate database) {
        this.database = database;
        look();
    }

    /** What has changed since the last look; see {@link Everything#changes}. */
    Map<String, List<String>> changes() {
        Map<String, List<String>> before = rows;
        look();
        return Everything.changes(before, rows);
    }

    private void look() {
        Map<String, Long> now = lastWritten();
        Map<String, List<String>> read = new TreeMap<>();
        now.forEach((table, count) -> read.put(table, count.equals(written.get(table)) ? rows.get(table)
            : Everything.rowsOf(table, database)));
        written = now;
        rows = read;
    }

    private Map<String, Long> lastWritten() {
        Map<String, Long> counts = new TreeMap<>();
        database.query("select table_name, last_modification from information_schema.tables where table_schema = 'PUBLIC'",
            (RowCallbackHandler) row -> counts.put(row.getString(1), row.getLong(2)));
        counts.keySet().retainAll(Everything.watched(database));
        return counts;
    }
}
