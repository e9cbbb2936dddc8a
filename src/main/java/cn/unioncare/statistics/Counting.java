package cn.unioncare.statistics;

import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Column.Kind;
import cn.unioncare.statistics.Subject.RowUnions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Draws a table up: counts once for all unions, and sums up the tree in memory. */
@Component
class Counting {

    private final AllFigures figures;
    private final Entries entries;

    Counting(AllFigures figures, Entries entries) {
        this.figures = figures;
        this.entries = entries;
    }

    StatSheet sheet(Subject subject) {
        StatTable table = subject.table();
        Map<String, Map<UnionCode, BigDecimal>> counted = counted(table, subject.scope(), table.figures());
        List<Row> rows = new ArrayList<>();
        subject.rows().forEach((key, unions) -> {
            Map<String, BigDecimal> sums = new HashMap<>();
            counted.forEach((column, byUnion) -> unions.unions().stream().map(byUnion::get).filter(value -> value != null)
                .reduce(BigDecimal::add).ifPresent(sum -> sums.put(column, sum)));
            rows.add(Row.of(key, unions.name(), table, sums));
        });
        Scope scope = subject.scope();
        return new StatSheet(table.id(), table.titleFor(subject.scope().until()), subject.union().code().value(), subject.union().name(), scope.from(),
            scope.until(), scope.season(), rows, StatSheet.checks(table, rows));
    }

    /** One row with what that column is made of; the other columns are not counted. */
    Row row(Subject subject, String key, Column column) {
        RowUnions of = subject.row(key);
        Map<String, BigDecimal> sums = new HashMap<>();
        counted(subject.table(), subject.scope().of(of.unions()), subject.table().figures(column)).forEach((id, byUnion) ->
            byUnion.values().stream().reduce(BigDecimal::add).ifPresent(sum -> sums.put(id, sum)));
        return Row.of(key, of.name(), subject.table(), sums);
    }

    /** A row for each of these unions alone. */
    Map<UnionCode, Row> byUnion(Subject subject, Set<UnionCode> unions) {
        Map<String, Map<UnionCode, BigDecimal>> counted = counted(subject.table(), subject.scope().of(unions), subject.table().figures());
        Map<UnionCode, Row> rows = new TreeMap<>(Comparator.comparing(UnionCode::value));
        unions.forEach(union -> {
            Map<String, BigDecimal> own = new HashMap<>();
            counted.forEach((column, byUnion) -> Optional.ofNullable(byUnion.get(union)).ifPresent(value -> own.put(column, value)));
            rows.put(union, Row.of(union.value(), union.value(), subject.table(), own));
        });
        return rows;
    }

    private Map<String, Map<UnionCode, BigDecimal>> counted(StatTable table, Scope scope, Set<String> wanted) {
        Map<String, Map<UnionCode, BigDecimal>> byFigure = figures.count(wanted, scope);
        Map<String, Map<UnionCode, BigDecimal>> byColumn = new HashMap<>();
        table.columns().stream().filter(column -> column.kind() == Kind.FIGURE)
            .forEach(column -> byColumn.put(column.id(), byFigure.getOrDefault(column.figure(), Map.of())));
        entries.of(table.id(), scope).forEach(entry ->
            byColumn.computeIfAbsent(entry.column(), column -> new HashMap<>()).put(entry.union(), entry.amount()));
        return byColumn;
    }
}
