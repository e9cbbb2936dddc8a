package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.AllocationPlan;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * 名额分配方案 of a round.
 *
 * @param state   ISSUED by the notice or with the round, PROPOSED, ADOPTED, or NONE where no number is set
 * @param weights by what the places are shared out; empty where a table was issued
 * @param lacking what has to be reported before anything can be proposed, in Chinese; null where nothing is lacking
 * @param adopted null until it has been adopted
 */
public record AllocationView(String round, State state, int total, String measure, String clause,
                             List<AllocationPlan.Counted> weights, List<UnitLine> units, String lacking,
                             Adopted adopted) {

    public enum State { NONE, ISSUED, PROPOSED, ADOPTED }

    /**
     * @param counts      what the unit reported, by the id of the count
     * @param proposed    what the calculation came to; null where nothing was calculated
     * @param explanation how it came about
     * @param places      what the unit has; null until it has been adopted
     * @param reason      why it is not what was proposed; null where it is
     */
    public record UnitLine(String unit, String name, Map<String, Long> counts, Integer proposed, String explanation, Integer places,
                           String reason) { }

    public record Adopted(String by, OffsetDateTime at, String basis) { }
}
