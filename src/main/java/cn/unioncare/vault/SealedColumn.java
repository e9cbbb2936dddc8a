package cn.unioncare.vault;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A column that holds sealed values, named once by the store that writes it: the store takes the places of its values
 * from here, and the rotation of keys finds the values again.
 *
 * @param label what stands in it, in Chinese, for whoever watches a rotation
 * @param bytes whether it holds bytes and not text
 * @param key   the columns of the primary key
 * @param row   what the place's row is made of, in order: columns, or expressions in SQL over the row
 */
public record SealedColumn(String label, String table, String column, boolean bytes, List<String> key,
                           List<String> row) {

    public SealedColumn {
        key = List.copyOf(key);
        row = List.copyOf(row);
    }

    /** A column of text whose values are bound to the primary key. */
    public static SealedColumn of(String label, String table, String column, String... key) {
        return new SealedColumn(label, table, column, false, List.of(key), List.of(key));
    }

    public SealedColumn ofBytes() {
        return new SealedColumn(label, table, column, true, key, row);
    }

    /** The same bound to more than the key, or to something else. */
    public SealedColumn boundTo(String... parts) {
        return new SealedColumn(label, table, column, bytes, key, List.of(parts));
    }

    /** The place of the value in the row that these parts tell. */
    public Place at(Object... parts) {
        if (parts.length != row.size()) {
            throw new IllegalArgumentException(this + " is bound to " + row);
        }
        return new Place(table, column, Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("/")));
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
