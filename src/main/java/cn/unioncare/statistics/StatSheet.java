package cn.unioncare.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as it stands now, with its checks. */
public record StatSheet(String table, String title, String union, String unionName, LocalDate from, LocalDate until,
                        String season, List<Row> rows, List<CheckResult> checks) {

    /** @param breaches the rows in which the two sides differ */
    public record CheckResult(String id, String text, boolean holds, List<Breach> breaches) { }

    public record Breach(String row, String rowName, BigDecimal left, BigDecimal right) { }

    static List<CheckResult> checks(StatTable table, List<Row> rows) {
        return Stream.concat(balances(table, rows), Stream.of(sums(table, rows))).toList();
    }

    private static Stream<CheckResult> balances(StatTable table, List<Row> rows) {
        return table.checks().stream().map(check -> {
            List<Breach> breaches = rows.stream()
                .map(row -> new Breach(row.key(), row.name(), row.sum(check.left()), row.sum(check.right())))
                .filter(breach -> breach.left().compareTo(breach.right()) != 0).toList();
            return new CheckResult(check.id(), check.text(), breaches.isEmpty(), breaches);
        });
    }

    // What the own union and those below it have makes up the whole, in every column that can be added.
    private static CheckResult sums(StatTable table, List<Row> rows) {
        Map<Boolean, List<Row>> parts = rows.stream().collect(Collectors.partitioningBy(row -> row.key().equals(Row.TOTAL)));
        List<Breach> breaches = table.shown().stream().filter(Column::isAdded).flatMap(column -> parts.get(true).stream()
            .map(total -> new Breach(total.key(), total.name() + " " + column.title(), total.value(column),
                parts.get(false).stream().map(row -> row.value(column)).reduce(BigDecimal.ZERO, BigDecimal::add))))
            .filter(breach -> breach.left().compareTo(breach.right()) != 0).toList();
        return new CheckResult("sums", "合计 ＝ 本级与各下级之和", breaches.isEmpty(), breaches);
    }
}
