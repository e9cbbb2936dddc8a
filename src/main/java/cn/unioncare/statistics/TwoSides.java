package cn.unioncare.statistics;

import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Column.Kind;
import cn.unioncare.statistics.Column.Term;
import cn.unioncare.statistics.StatTable.Check;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands behind the two sides of a check, record by record; a column that adds the same to both is left out. */
final class TwoSides {

    private static final int MOST_RECORDS = 5_000;
    private static final int PAGE = 500;

    /** @param record null for what was entered */
    record Found(String record, String caseId, String title, UnionCode union, BigDecimal left, BigDecimal right) {

        private Found plus(BigDecimal more, BigDecimal moreOnTheRight) {
            return new Found(record, caseId, title, union, left.add(more), right.add(moreOnTheRight));
        }
    }

    private final StatTable table;
    private final Map<String, Integer> left = new LinkedHashMap<>();
    private final Map<String, Integer> right = new LinkedHashMap<>();
    private final Map<String, Found> found = new LinkedHashMap<>();

    TwoSides(StatTable table, Check check) {
        this.table = table;
        leaves(check.left(), 1, left);
        leaves(check.right(), 1, right);
        List<String> same = left.keySet().stream().filter(column -> left.get(column).equals(right.get(column))).toList();
        left.keySet().removeAll(same);
        right.keySet().removeAll(same);
    }

    /** @return false where there are more records than are looked through at once */
    boolean read(Scope scope, AllFigures figures, Entries entries) {
        entries.of(table.id(), scope).stream().filter(entry -> concerns(entry.column())).forEach(entry -> add(entry.column(),
            new Behind.Card(null, null, null, "填报：" + table.column(entry.column()).title(), entry.union(), entry.amount())));
        return table.columns().stream().filter(column -> column.kind() == Kind.FIGURE && concerns(column.id()))
            .allMatch(column -> read(column, scope, figures));
    }

    private boolean read(Column column, Scope scope, AllFigures figures) {
        String after = null;
        for (int seen = 0; seen < MOST_RECORDS; seen += PAGE) {
            Behind page = figures.behind(column.figure(), scope, after, PAGE);
            page.items().forEach(card -> add(column.id(), card));
            after = page.next();
            if (after == null) {
                return true;
            }
        }
        return false;
    }

    private void add(String column, Behind.Card card) {
        String key = card.union() + "/" + (card.record() == null ? column : card.record());
        found.put(key, found.computeIfAbsent(key, first -> new Found(card.record(), card.caseId(), card.title(), card.union(),
            BigDecimal.ZERO, BigDecimal.ZERO)).plus(times(left, column, card), times(right, column, card)));
    }

    private static BigDecimal times(Map<String, Integer> side, String column, Behind.Card card) {
        return card.amount().multiply(BigDecimal.valueOf(side.getOrDefault(column, 0)));
    }

    List<Found> differing() {
        return found.values().stream().filter(one -> one.left().compareTo(one.right()) != 0).toList();
    }

    private boolean concerns(String column) {
        return left.containsKey(column) || right.containsKey(column);
    }

    private void leaves(List<Term> terms, int sign, Map<String, Integer> into) {
        for (Term term : terms) {
            Column column = table.column(term.of());
            if (column.isFormula()) {
                leaves(column.terms(), sign * term.sign(), into);
            } else {
                into.merge(column.id(), sign * term.sign(), Integer::sum);
            }
        }
    }
}
