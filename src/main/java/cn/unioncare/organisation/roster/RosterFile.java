package cn.unioncare.organisation.roster;

import cn.unioncare.shared.Refusal;
import cn.unioncare.spreadsheets.RowError;
import cn.unioncare.spreadsheets.SheetFile;
import cn.unioncare.spreadsheets.SheetPlan;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The units and accounts of an Excel file; what cannot be read is told. */
record RosterFile(List<RosterRow> units, List<RosterRow> accounts, List<RowError> errors) {

    private static final SheetPlan UNITS = plan(Column.Sheets.UNITS, 1000);
    private static final SheetPlan ACCOUNTS = plan(Column.Sheets.ACCOUNTS, 500);

    /** @throws Refusal 400 if it is no spreadsheet or lacks both sheets; 413 if it is too large */
    static RosterFile read(byte[] bytes) {
        SheetFile file = SheetFile.read(bytes, List.of(UNITS, ACCOUNTS));
        return new RosterFile(rows(file, UNITS.name()), rows(file, ACCOUNTS.name()), file.errors());
    }

    private static SheetPlan plan(String sheet, int mostRows) {
        return new SheetPlan(sheet, Column.of(sheet).stream()
            .map(column -> new SheetPlan.Column(column.title(), column.isDate())).toList(), mostRows);
    }

    private static List<RosterRow> rows(SheetFile file, String sheet) {
        return file.rows(sheet).stream().map(row -> {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            Column.of(sheet).stream().filter(column -> !row.at(column.title()).isEmpty())
                .forEach(column -> cells.put(column, row.at(column.title())));
            return new RosterRow(sheet, row.number(), cells);
        }).toList();
    }
}
