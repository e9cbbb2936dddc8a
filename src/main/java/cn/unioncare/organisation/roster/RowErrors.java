package cn.unioncare.organisation.roster;

import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.spreadsheets.RowError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong in a file: one error for each cause, in the order of the file. */
final class RowErrors {

    private static final Comparator<RowError> AS_IN_THE_FILE = Comparator.comparing((RowError error) ->
            !error.sheet().equals(Column.Sheets.UNITS)).thenComparing(RowError::row)
        .thenComparing(error -> Column.of(error.sheet()).stream().map(Column::title).toList().indexOf(error.column()))
        .thenComparing(RowError::message);

    private final List<RowError> errors;
    /** What rows are known by, such as {@code 人员 zhang.san}, to the first row of that name. */
    private final Map<String, Integer> rows = new HashMap<>();
    private final Set<String> failedUnits = new HashSet<>();

    /** @param unreadable what could not be read as a cell at all */
    RowErrors(List<RowError> unreadable) {
        this.errors = new ArrayList<>(unreadable);
    }

    void add(RowError error) {
        errors.add(error);
    }

    /** What the cells alone show; a cell that could not be read is not missing as well. */
    void ofCells(RosterRow row, List<FieldError> found) {
        Set<String> told = columnsWithErrors(row);
        found.stream().map(error -> at(row, error)).filter(error -> !told.contains(error.column())).distinct()
            .forEach(errors::add);
    }

    /**
     * What the rules say besides, of cells that are sound; nothing of a unit that is wrong in a row of its own.
     *
     * @param key   what the row is known by
     * @param above the unit that the row hangs on
     */
    void ofRules(RosterRow row, Column key, Column above, List<FieldError> found) {
        Set<String> told = columnsWithErrors(row);
        Integer first = rows.get(nameOf(row, key));
        if (first != null && told.add(key.title())) {
            errors.add(new RowError(row.sheet(), row.row(), key.title(), key.title() + "与第 " + first + " 行重复"));
        }
        if (failedUnits.contains(row.at(above))) {
            told.add(above.title());
        }
        found.stream().map(error -> at(row, error)).filter(error -> !told.contains(error.column())).distinct()
            .forEach(errors::add);
    }

    void rowEnds(RosterRow row, Column key, Column above) {
        if (!row.at(key).isEmpty()) {
            rows.putIfAbsent(nameOf(row, key), row.row());
            if (row.sheet().equals(Column.Sheets.UNITS) && !isSound(row, above)) {
                failedUnits.add(row.at(key));
            }
        }
    }

    /** Whether nothing is wrong with the row, nor with the unit of this file that it hangs on. */
    boolean isSound(RosterRow row, Column above) {
        return columnsWithErrors(row).isEmpty() && !failedUnits.contains(row.at(above));
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    int size() {
        return errors.size();
    }

    List<RowError> all() {
        return errors.stream().sorted(AS_IN_THE_FILE).toList();
    }

    private Set<String> columnsWithErrors(RosterRow row) {
        Set<String> columns = new HashSet<>();
        errors.stream().filter(error -> error.sheet().equals(row.sheet()) && error.row() == row.row())
            .forEach(error -> columns.add(error.column()));
        return columns;
    }

    private static RowError at(RosterRow row, FieldError error) {
        return new RowError(row.sheet(), row.row(), Column.ofField(row.sheet(), error.field()).map(Column::title).orElse(""),
            error.message());
    }

    private static String nameOf(RosterRow row, Column key) {
        return row.sheet() + " " + row.at(key);
    }
}
