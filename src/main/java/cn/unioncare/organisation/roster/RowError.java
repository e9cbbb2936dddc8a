package cn.unioncare.organisation.roster;

import java.util.Comparator;

/**
 * What is wrong in one place of a file.
 *
 * @param row    its number as the spreadsheet shows it; 0 for the whole sheet
 * @param column its title; empty for the whole row
 */
public record RowError(String sheet, int row, String column, String message) {

    /** In the order in which somebody goes through the file. */
    static final Comparator<RowError> AS_IN_THE_FILE = Comparator.comparing((RowError error) ->
            !error.sheet().equals(Column.Sheets.UNITS)).thenComparing(RowError::row)
        .thenComparing(error -> Column.of(error.sheet()).stream().map(Column::title).toList().indexOf(error.column()))
        .thenComparing(RowError::message);
}
