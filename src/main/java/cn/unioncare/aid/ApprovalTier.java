package cn.unioncare.aid;

import cn.unioncare.aid.Approvals.Level;
import java.math.BigDecimal;

/**
 * Which sums one level decides of.
 *
 * @param union  its code, or {@code *} for all that have no rows of their own
 * @param above  sums above this, in 元
 * @param upTo   up to this one and including it; null for all that is more
 * @param body   which meeting decides, by the id of {@code meetings/bodies.csv}; null unless it is decided together
 * @param clause where that is ruled, in Chinese
 */
record ApprovalTier(String union, BigDecimal above, BigDecimal upTo, Level level, String body, String clause) {

    // A sum is never less than a fen, so that the lowest tier holds whatever is not above its bound.
    boolean holds(BigDecimal amount) {
        return (above.signum() == 0 || amount.compareTo(above) > 0) && (upTo == null || amount.compareTo(upTo) <= 0);
    }
}
