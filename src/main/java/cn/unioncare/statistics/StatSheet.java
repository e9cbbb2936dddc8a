package cn.unioncare.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A table as it stands now, with its checks. */
public record StatSheet(String table, String title, String union, String unionName, LocalDate from, LocalDate until,
                        String season, List<Row> rows, List<CheckResult> checks) {

    /** @param breaches the rows in which the two sides differ */
    public record CheckResult(String id, String text, boolean holds, List<Breach> breaches) { }

    public record Breach(String row, String rowName, BigDecimal left, BigDecimal right) { }

    Row row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
    }

    static List<CheckResult> checks(StatTable table, List<Row> rows) {
        return table.checks().stream().map(check -> {
            List<Breach> breaches = rows.stream()
                .map(row -> new Breach(row.key(), row.name(), row.sum(check.left()), row.sum(check.right())))
                .filter(breach -> breach.left().compareTo(breach.right()) != 0).toList();
            return new CheckResult(check.id(), check.text(), breaches.isEmpty(), breaches);
        }).toList();
    }
}
