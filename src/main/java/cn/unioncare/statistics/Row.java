package cn.unioncare.statistics;

import cn.unioncare.statistics.Column.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a table: what is counted and entered for its unions, and the formulas over it.
 *
 * @param key    the code of the union whose subtree it is, {@code own} or {@code total}
 * @param values by column; a ratio over nothing is not there
 */
public record Row(String key, String name, Map<String, BigDecimal> values) {

    static final String OWN = "own";
    static final String TOTAL = "total";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param counted figures and entries of the unions of the row, by column */
    static Row of(String key, String name, StatTable table, Map<String, BigDecimal> counted) {
        Map<String, BigDecimal> values = new HashMap<>();
        table.columns().forEach(column -> value(table, column, counted, values));
        return new Row(key, name, values);
    }

    /** As people write it, however the database pads it: 100 and not 100.0000 or 1E+2; null for null. */
    static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount == null ? null : amount.stripTrailingZeros();
        return stripped != null && stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    BigDecimal value(Column column) {
        return values.getOrDefault(column.id(), BigDecimal.ZERO);
    }

    /** The sum of these columns; what is not there is nothing. */
    BigDecimal sum(List<Term> terms) {
        return sum(terms, values);
    }

    private static BigDecimal value(StatTable table, Column column, Map<String, BigDecimal> counted,
                                    Map<String, BigDecimal> values) {
        if (!values.containsKey(column.id())) {
            column.terms().stream().filter(term -> column.isFormula())
                .forEach(term -> value(table, table.column(term.of()), counted, values));
            BigDecimal value = switch (column.kind()) {
                case FIGURE, ENTERED -> counted.getOrDefault(column.id(), BigDecimal.ZERO);
                case SUM -> sum(column.terms(), values);
                case RATIO -> divided(column, values, HUNDRED);
                case AVERAGE -> divided(column, values, BigDecimal.ONE);
            };
            if (value != null) {
                values.put(column.id(), value);
            }
        }
        return values.get(column.id());
    }

    private static BigDecimal sum(List<Term> terms, Map<String, BigDecimal> values) {
        return terms.stream().map(term -> values.getOrDefault(term.of(), BigDecimal.ZERO)
            .multiply(BigDecimal.valueOf(term.sign()))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal divided(Column column, Map<String, BigDecimal> values, BigDecimal times) {
        BigDecimal by = values.getOrDefault(column.terms().get(1).of(), BigDecimal.ZERO);
        return by.signum() == 0 ? null : values.getOrDefault(column.terms().get(0).of(), BigDecimal.ZERO).multiply(times)
            .divide(by, 2, RoundingMode.HALF_UP);
    }
}
