package cn.unioncare.vault;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads and writes the values of sealed columns, whichever they are. */
@Component
class SealedRows {

    /** @param key the values of the primary key */
    record Row(List<Object> key, Place place, Object sealed) { }

    private final JdbcTemplate jdbc;

    SealedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How many values are sealed with that version. */
    long count(SealedColumn column, int version) {
        return number("select count(*) from " + column.table() + " where " + sealedWith(column, "=", "like"),
            mark(column, version));
    }

    /** How many values are sealed with any other. */
    long countOthers(SealedColumn column, int version) {
        return number("select count(*) from " + column.table() + " where " + sealedWith(column, "<>", "not like"),
            mark(column, version));
    }

    /**
     * @param after the key after which to begin; empty for the beginning
     * @return the next rows, in the order of the key, that are sealed with another version than that
     */
    List<Row> others(SealedColumn column, int version, List<Object> after, int limit) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(mark(column, version));
        String beyond = "";
        if (!after.isEmpty()) {
            // The first condition is for the index, the second for the exact place.
            beyond = " and " + column.key().get(0) + " >= ? and (" + String.join(", ", column.key()) + ") > ("
                + column.key().stream().map(part -> "?").collect(Collectors.joining(", ")) + ")";
            parameters.add(after.get(0));
            parameters.addAll(after);
        }
        return jdbc.query("select " + column.column() + ", " + String.join(", ", column.key()) + ", "
            + String.join(", ", column.row()) + " from " + column.table() + " where "
            + sealedWith(column, "<>", "not like") + beyond + " order by " + String.join(", ", column.key())
            + " fetch first " + limit + " rows only", (row, index) -> {
                List<Object> key = new ArrayList<>();
                for (int i = 0; i < column.key().size(); i++) {
                    key.add(row.getObject(2 + i));
                }
                Object[] bound = new Object[column.row().size()];
                for (int i = 0; i < bound.length; i++) {
                    bound[i] = row.getString(2 + column.key().size() + i);
                }
                return new Row(key, column.at(bound), column.bytes() ? row.getBytes(1) : row.getString(1));
            }, parameters.toArray());
    }

    /** @return false if somebody has written or removed the row in the meantime: what stands there now is newer */
    boolean replace(SealedColumn column, Row row, Object resealed) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(resealed);
        parameters.addAll(row.key());
        parameters.add(row.sealed());
        return jdbc.update("update " + column.table() + " set " + column.column() + " = ? where "
            + column.key().stream().map(part -> part + " = ?").collect(Collectors.joining(" and ")) + " and "
            + column.column() + " = ?", parameters.toArray()) == 1;
    }

    private long number(String sql, Object parameter) {
        Long found = jdbc.queryForObject(sql, Long.class, parameter);
        return found == null ? 0 : found;
    }

    // A column without a value is neither.
    private static String sealedWith(SealedColumn column, String bytes, String text) {
        return column.bytes() ? "substring(" + column.column() + " from 1 for 4) " + bytes + " ?"
            : column.column() + " " + text + " ?";
    }

    private static Object mark(SealedColumn column, int version) {
        return column.bytes() ? ByteBuffer.allocate(Integer.BYTES).putInt(version).array() : "v" + version + ":%";
    }
}
