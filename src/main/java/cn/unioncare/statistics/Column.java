package cn.unioncare.statistics;

import java.util.List;

/**
 * A column of a table.
 *
 * @param group the heading above it
 * @param terms of a FIGURE its id; of a formula the columns it is made of
 * @param shown whether it stands in the form; what does not is a part of another column
 * @param rule  what is counted, in one Chinese sentence
 */
public record Column(String id, String group, String label, Unit unit, Kind kind, List<Term> terms, boolean shown, String rule) {

    /** Counted from records, entered by the union, or made of other columns of the same row. */
    public enum Kind { FIGURE, ENTERED, SUM, RATIO, AVERAGE }

    /** @param sign 1 or -1 */
    public record Term(String of, int sign) {

        static Term read(String text) {
            return text.startsWith("-") ? new Term(text.substring(1), -1) : new Term(text, 1);
        }
    }

    public Column {
        terms = List.copyOf(terms);
    }

    String figure() {
        return terms.get(0).of();
    }

    boolean isFormula() {
        return kind == Kind.SUM || kind == Kind.RATIO || kind == Kind.AVERAGE;
    }

    boolean isAdded() {
        return kind != Kind.RATIO && kind != Kind.AVERAGE;
    }

    /** What people call it: heading and label. */
    String title() {
        return group + "·" + label;
    }

    static List<Term> terms(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +")).stream().map(Term::read).toList();
    }
}
