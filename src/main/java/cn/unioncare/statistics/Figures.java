package cn.unioncare.statistics;

import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * A family of numbers that one module counts from its records, each with the records behind it. A bean of each module
 * that has something to count; the columns of the tables name the figures.
 */
public interface Figures {

    /** The names of its figures, such as {@code archives.opening}; no two families share one. */
    Set<String> ids();

    /**
     * Counts in a number of statements that does not grow with the unions.
     *
     * @param wanted some of the ids
     * @return by figure and union (not summed up the tree), in households, persons, times or 元; a union that is not there
     *         has none
     */
    Map<String, Map<UnionCode, BigDecimal>> count(Set<String> wanted, Scope scope);

    /**
     * The records behind a figure, a page of them: all pages together come to what {@link #count} gives for these unions.
     *
     * @param after the key after which the page begins; null for the first page
     */
    Behind behind(String id, Scope scope, String after, int limit);
}
