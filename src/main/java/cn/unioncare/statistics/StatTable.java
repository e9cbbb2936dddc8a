package cn.unioncare.statistics;

import cn.unioncare.shared.Refusal;
import cn.unioncare.statistics.Column.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One of the three tables.
 *
 * @param year   what precedes the title, such as %d年; empty where the title names no year
 * @param annex  which annex of the notice it is
 * @param clause the notice
 * @param period what it is about where nobody says
 */
public record StatTable(String id, String year, String title, String annex, String clause, Period period, List<Column> columns,
                        List<Check> checks) {

    public enum Period {
        THIS_YEAR, LAST_YEAR, SEASON;

        LocalDate from(LocalDate until) {
            return this == SEASON ? until.minusDays(90) : until.withDayOfYear(1);
        }

        LocalDate until(LocalDate today) {
            return this == LAST_YEAR ? today.withDayOfYear(1).minusDays(1) : today;
        }
    }

    /** What must be the same, in every row. */
    public record Check(String id, String text, List<Term> left, List<Term> right) { }

    /** 2018年各地工会送温暖统计表: the notice's title for a period that ends on that day. */
    String titleFor(LocalDate until) {
        return year.formatted(until.getYear()) + title;
    }

    Column column(String wanted) {
        return columns.stream().filter(column -> column.id().equals(wanted)).findFirst()
            .orElseThrow(() -> Refusal.invalid("column", "本表没有这一栏"));
    }

    Check check(String wanted) {
        return checks.stream().filter(check -> check.id().equals(wanted)).findFirst()
            .orElseThrow(() -> Refusal.invalid("check", "本表没有这一项核对"));
    }

    Set<String> figures() {
        return columns.stream().filter(column -> column.kind() == Column.Kind.FIGURE).map(Column::figure)
            .collect(Collectors.toSet());
    }

    /** Those that a column is made of, through all its parts. */
    Set<String> figures(Column column) {
        return column.isFormula() ? column.terms().stream().flatMap(term -> figures(column(term.of())).stream()).collect(Collectors.toSet())
            : column.kind() == Column.Kind.FIGURE ? Set.of(column.figure()) : Set.of();
    }

    List<Column> entered() {
        return columns.stream().filter(column -> column.kind() == Column.Kind.ENTERED).toList();
    }

    List<Column> shown() {
        return columns.stream().filter(Column::shown).toList();
    }
}
