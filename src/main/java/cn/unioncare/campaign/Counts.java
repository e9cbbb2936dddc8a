package cn.unioncare.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many households there are, and what has become of them.
 *
 * @param excused of how many it has been said why they were not visited
 */
public record Counts(int total, int visited, int excused) {

    static final Counts NONE = new Counts(0, 0, 0);

    public int uncovered() {
        return total - visited - excused;
    }

    /** 覆盖率 in percent with two decimals, never rounded up to 100; 100 where there is nobody. An excuse covers nobody. */
    public BigDecimal rate() {
        return total == 0 ? new BigDecimal("100.00")
            : new BigDecimal(visited).multiply(BigDecimal.valueOf(100)).divide(new BigDecimal(total), 2, RoundingMode.DOWN);
    }

    Counts plus(Counts other) {
        return new Counts(total + other.total, visited + other.visited, excused + other.excused);
    }
}
