package cn.unioncare.nomination.programme;

import cn.unioncare.quota.Breach;
import java.util.List;

/**
 * Whether nominees keep within the places.
 *
 * @param breaches  what they break, all of it
 * @param remaining how many places are left beside them; null where the notice sets no number
 * @param outlook   whether the others can still satisfy every limit; null where the notice sets no number
 * @param note      what the answer rests on where no table was issued, in Chinese; null for a table's unit
 */
public record QuotaAnswer(boolean ok, List<Breach> breaches, Integer remaining, Ahead outlook, String note) {

    /**
     * @param feasible whether the others can still satisfy every limit
     * @param most     how many can be nominated in all with every limit kept; -1 if none can
     * @param reasons  why not all places can be used, in Chinese
     */
    public record Ahead(boolean feasible, int most, List<String> reasons) { }
}
