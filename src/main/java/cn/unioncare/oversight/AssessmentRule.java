package cn.unioncare.oversight;

import cn.unioncare.statistics.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of {@code oversight/assessment.csv}: a part of a whole, each a figure that some module counts, and its weight.
 *
 * @param countedTitle what the part is of, wholeTitle what the whole
 * @param unit         in which both are counted
 * @param place        the page on which the records are looked at
 * @param weight       in points
 * @param explained    in one sentence, what is counted
 */
public record AssessmentRule(String id, String title, String counted, String countedTitle, String whole, String wholeTitle, Unit unit,
                             String place, Better better, BigDecimal weight, String clause, String explained) {

    /** Whether more of the whole is worth more points, or less of it. */
    public enum Better { MORE, LESS }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public AssessmentRule {
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("no weight: " + id);
        }
    }

    /** @return the part in percent with two decimals, rounded down; of nothing there is none: null */
    BigDecimal rate(BigDecimal part, BigDecimal of) {
        return of.signum() == 0 ? null : part.multiply(HUNDRED).divide(of, 2, RoundingMode.DOWN);
    }

    /** @return with two decimals; null where there is nothing to assess */
    BigDecimal points(BigDecimal part, BigDecimal of) {
        if (of.signum() == 0) {
            return null;
        }
        BigDecimal good = better == Better.MORE ? part : of.subtract(part);
        return good.multiply(weight).divide(of, 2, RoundingMode.HALF_UP);
    }
}
