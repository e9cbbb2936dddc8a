package cn.unioncare.organisation.roster;

import java.util.Map;

/**
 * A row of a sheet as text.
 *
 * @param row its number as the spreadsheet shows it
 */
record RosterRow(String sheet, int row, Map<Column, String> cells) {

    /** @return what stands in the cell; empty where nothing does */
    String at(Column column) {
        return cells.getOrDefault(column, "");
    }
}
