package cn.unioncare.vault;

/**
 * Where a sealed value stands in the database. A value opens only at the place it was sealed for, so that nobody can
 * copy one person's sealed number into another person's row.
 *
 * @param table  the table's name
 * @param column the column's name
 * @param rowId  the row's primary key as text; it must never change while the row lives
 */
public record Place(String table, String column, String rowId) {

    /** @throws IllegalArgumentException if a part is missing or blank */
    public Place {
        if (isBlank(table) || isBlank(column) || isBlank(rowId)) {
            throw new IllegalArgumentException("a place needs a table, a column and a row");
        }
    }

    private static boolean isBlank(String part) {
        return part == null || part.isBlank();
    }

    @Override
    public String toString() {
        return table + "." + column + "[" + rowId + "]";
    }
}
