package cn.unioncare.documents;

import java.util.List;
import java.util.Map;

/**
 * What is written into a template: texts by their names, and the rows of its tables. Only texts; a template decides how
 * they look.
 *
 * @param lists the rows of each table that repeats a row, by the name that the template gives the table
 */
public record PaperContent(Map<String, String> texts, Map<String, List<Map<String, String>>> lists) {

    /** Where a day is written by hand beside a seal. */
    public static final String BLANK_DAY = "　　年　　月　　日";

    public PaperContent {
        texts = Map.copyOf(texts);
        lists = Map.copyOf(lists);
    }

    public static PaperContent of(Map<String, String> texts) {
        return new PaperContent(texts, Map.of());
    }
}
