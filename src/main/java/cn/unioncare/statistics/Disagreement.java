package cn.unioncare.statistics;

import java.math.BigDecimal;
import java.util.List;

/**
 * A check opened in one row: the unions in which its two sides differ, and the records and entries that stand on one side other
 * than on the other.
 *
 * @param complete false where there are more unions or records than are looked through at once
 */
public record Disagreement(String check, String text, String row, String rowName, BigDecimal left, BigDecimal right,
                           List<Side> unions, List<Item> items, boolean complete) {

    public record Side(String union, String unionName, BigDecimal left, BigDecimal right) { }

    /** @param record null for what was entered, and for a case of the asker's relatives, of which nothing is shown */
    public record Item(String record, String caseId, String title, String union, String unionName, BigDecimal left,
                       BigDecimal right) { }
}
