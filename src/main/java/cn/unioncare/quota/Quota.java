package cn.unioncare.quota;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How many a unit may nominate in a round, and of which kind. It binds the unit that the table names when it submits to
 * the organiser; a quota of the whole round, with percentages only, binds the organiser's last decision.
 *
 * @param unit    the union's code
 * @param name    as the table calls the unit, in Chinese
 * @param total   how many places
 * @param measure 人 or 个, as the notice counts
 * @param limits  empty where the table names none for the unit: units with one place have no minimum
 * @param clause  where the notice gives the places, in Chinese
 */
public record Quota(String unit, String name, int total, String measure, List<Limit> limits, String clause) {

    /** The id of the limit that everybody knows: not more than there are places. */
    public static final String TOTAL_MAX = "TOTAL_MAX";

    /** @throws IllegalArgumentException if the number of places is negative */
    public Quota {
        if (total < 0) {
            throw new IllegalArgumentException(name + " 的名额不能为负数");
        }
        limits = List.copyOf(limits);
    }

    /**
     * What a set of nominees breaks, all of it.
     *
     * @param nominees the category of each; one that no limit counts is allowed
     */
    public List<Breach> breaches(Collection<String> nominees) {
        Tally tally = Tally.of(nominees);
        List<Breach> found = new ArrayList<>();
        if (tally.total() > total) {
            found.add(new Breach(TOTAL_MAX, total, tally.total(), clause,
                "推荐 " + tally.total() + " " + measure + "，超过名额 " + total + " " + measure));
        }
        for (Limit limit : limits) {
            int allowed = limit.allowed(tally.total(), total);
            int actual = tally.of(limit.category());
            if (limit.isBroken(actual, allowed)) {
                found.add(new Breach(limit.id(), limit.figure().orElse(allowed), actual, limit.clause(),
                    message(limit, tally, allowed)));
            }
        }
        return List.copyOf(found);
    }

    /** @return how many places are left beside so many nominees; never negative */
    public int remaining(int nominees) {
        return Math.max(0, total - nominees);
    }

    private String message(Limit limit, Tally tally, int allowed) {
        String actual = limit.name() + " " + tally.of(limit.category()) + " " + measure;
        if (limit.bound() == Bound.AT_MOST) {
            return actual + "，超过 " + allowed + " " + measure;
        }
        return actual + "，少于 " + allowed + " " + measure + (isByShare(limit, tally) ? "（推荐 " + tally.total() + " " + measure
            + "的 " + limit.percent().getAsInt() + "%" + whenAllAreUsed(limit) + "）" : "");
    }

    private boolean isByShare(Limit limit, Tally tally) {
        return limit.percent().isPresent() && (tally.total() < total || limit.figure().isEmpty());
    }

    private String whenAllAreUsed(Limit limit) {
        return limit.figure().isEmpty() ? "" : "；名额用满时不少于 " + limit.figure().getAsInt() + " " + measure;
    }
}
