package cn.unioncare.statistics;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A cell opened: the records behind a figure, who entered an entered figure, or the parts of a formula.
 *
 * @param rule  what is counted, in one sentence
 * @param value null for a ratio over nothing
 * @param next  the key to ask the following page of records with; null on the last
 */
public record Cell(String row, String rowName, String column, String title, String rule, Unit unit, String kind, BigDecimal value,
                   List<Item> items, String next, List<Entered> entries, List<Part> parts) {

    /** @param record null for a case of the asker's relatives, of which nothing is shown */
    public record Item(String record, String caseId, String title, String union, String unionName, BigDecimal amount) { }

    public record Entered(String union, String unionName, BigDecimal amount, String source, String enteredBy,
                          OffsetDateTime enteredAt) { }

    public record Part(String column, String title, int sign, Unit unit, BigDecimal value) { }
}
