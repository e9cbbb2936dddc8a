package cn.unioncare.statistics;

import cn.unioncare.statistics.AmendmentTable.Difference;
import cn.unioncare.statistics.AmendmentTable.Stored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Figures with amendments in their places, and what differs between two of them. */
final class Amended {

    private Amended() { }

    /** @param rows as they were drawn up */
    static List<Row> of(List<Row> rows, List<Stored> amendments) {
        Map<String, Row> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(row.key(), new Row(row.key(), row.name(), new HashMap<>(row.values()))));
        amendments.stream().filter(one -> one.state() == AmendmentTable.State.CONFIRMED)
            .flatMap(one -> one.differences().stream()).forEach(one -> put(byKey, one));
        return List.copyOf(byKey.values());
    }

    private static void put(Map<String, Row> rows, Difference difference) {
        Row row = rows.computeIfAbsent(difference.row(), key -> new Row(key, key, new HashMap<>()));
        if (difference.after() == null) {
            row.values().remove(difference.column());
        } else {
            row.values().put(difference.column(), difference.after());
        }
    }

    /** Where the two say other things; a row or figure that one of them has not is null there. */
    static List<Difference> between(List<Row> before, List<Row> after) {
        Map<String, Map<String, BigDecimal>> old = values(before);
        Map<String, Map<String, BigDecimal>> now = values(after);
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String key : keys) {
            Map<String, BigDecimal> left = old.getOrDefault(key, Map.of());
            Map<String, BigDecimal> right = now.getOrDefault(key, Map.of());
            Set<String> columns = new TreeSet<>(left.keySet());
            columns.addAll(right.keySet());
            columns.stream().filter(column -> !same(left.get(column), right.get(column)))
                .forEach(column -> differences.add(new Difference(key, column, left.get(column), right.get(column))));
        }
        return differences;
    }

    private static boolean same(BigDecimal left, BigDecimal right) {
        return left == null || right == null ? left == right : left.compareTo(right) == 0;
    }

    private static Map<String, Map<String, BigDecimal>> values(List<Row> rows) {
        Map<String, Map<String, BigDecimal>> values = new HashMap<>();
        rows.forEach(row -> values.put(row.key(), row.values()));
        return values;
    }
}
