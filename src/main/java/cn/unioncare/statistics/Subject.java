package cn.unioncare.statistics;

import cn.unioncare.organisation.Union;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a table is drawn up of.
 *
 * @param union the one that reports
 * @param scope its subtree and the period
 * @param rows  the unions of each row: the union's own, each below it with its subtree, and all together
 */
record Subject(StatTable table, Union union, Scope scope, Map<String, RowUnions> rows) {

    record RowUnions(String name, Set<UnionCode> unions) { }

    /** @throws Refusal 400 for a row that the table has not */
    RowUnions row(String key) {
        if (!rows.containsKey(key)) {
            throw Refusal.invalid("row", "本表没有这一行");
        }
        return rows.get(key);
    }

    /** @param tree the union first, and all below it after what they stand below */
    static Subject of(StatTable table, List<Union> tree, Scope scope) {
        Union top = tree.get(0);
        Map<UnionCode, String> rowOf = new HashMap<>(Map.of(top.code(), Row.OWN));
        Map<String, RowUnions> rows = new LinkedHashMap<>();
        rows.put(Row.OWN, new RowUnions(top.name() + "本级", new LinkedHashSet<>(List.of(top.code()))));
        for (Union union : tree.subList(1, tree.size())) {
            UnionCode parent = union.parent().orElseThrow();
            String row = parent.equals(top.code()) ? union.code().value() : rowOf.get(parent);
            rowOf.put(union.code(), row);
            rows.computeIfAbsent(row, key -> new RowUnions(union.name(), new LinkedHashSet<>())).unions().add(union.code());
        }
        rows.put(Row.TOTAL, new RowUnions("合计", scope.unions()));
        return new Subject(table, top, scope, rows);
    }
}
