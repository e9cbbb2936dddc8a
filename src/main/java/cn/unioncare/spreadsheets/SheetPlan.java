package cn.unioncare.spreadsheets;

import java.util.List;

/**
 * A sheet as it is expected in a file: the titles of its first row, in their order.
 *
 * @param mostRows how many rows are read at most
 */
public record SheetPlan(String name, List<Column> columns, int mostRows) {

    /** @param isDate whether a number in it is a day, as spreadsheets keep days */
    public record Column(String title, boolean isDate) { }

    public SheetPlan {
        columns = List.copyOf(columns);
    }
}
