package cn.unioncare.eligibility;

import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * The smallest change of one figure after which the tables no longer refuse a household. It is found by trying, so it
 * holds whatever the tables say, as long as going further in the helpful direction does not harm.
 */
record Change(Figure figure, long from, long to) {

    /**
     * @param admits whether a household would not be refused
     * @return the smallest change of an amount of money if one can do it, else the first other figure that can
     */
    static Optional<Change> smallest(HouseholdFigures household, Predicate<HouseholdFigures> admits) {
        Change best = null;
        for (Figure figure : Figure.values()) {
            if (best == null || figure.isMoney()) {
                long closer = best == null ? Long.MAX_VALUE : best.size() - 1;
                best = of(figure, household, closer, admits).orElse(best);
            }
        }
        return Optional.ofNullable(best);
    }

    HouseholdFigures applyTo(HouseholdFigures household) {
        return figure.set(household, to);
    }

    long size() {
        return Math.abs(to - from);
    }

    private static Optional<Change> of(Figure figure, HouseholdFigures household, long atMost,
                                       Predicate<HouseholdFigures> admits) {
        long from = figure.of(household);
        long way = figure.furthest(household) - from;
        long reach = Math.min(Math.abs(way), atMost);
        LongPredicate helps = step -> admits.test(figure.set(household, from + Long.signum(way) * step));
        if (reach < 1 || !helps.test(reach)) {
            return Optional.empty();
        }
        return Optional.of(new Change(figure, from, from + Long.signum(way) * least(reach, helps)));
    }

    /** @return the least step that helps, knowing that {@code reach} does and 0 does not */
    private static long least(long reach, LongPredicate helps) {
        long no = 0;
        long yes = reach;
        while (yes - no > 1) {
            long middle = (no + yes) / 2;
            if (helps.test(middle)) {
                yes = middle;
            } else {
                no = middle;
            }
        }
        return yes;
    }
}
