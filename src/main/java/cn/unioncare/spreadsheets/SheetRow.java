package cn.unioncare.spreadsheets;

import java.util.Map;

/**
 * A row of a sheet as text.
 *
 * @param number as the spreadsheet shows it
 * @param cells  by the titles of their columns; those that are empty are not in it
 */
public record SheetRow(String sheet, int number, Map<String, String> cells) {

    /** @return what stands in the column of that title; empty where nothing does */
    public String at(String title) {
        return cells.getOrDefault(title, "");
    }
}
