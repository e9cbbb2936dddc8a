package cn.unioncare.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * The household's year in yuan, compared as a whole: a total against {@code 12 × size × standard} is exact, where a
 * figure per head and month would be a fraction.
 *
 * @param line what the household would have at the local standard
 */
record AnnualTotals(HouseholdFigures figures, BigDecimal line) {

    static AnnualTotals of(HouseholdFigures figures, BigDecimal standard) {
        return new AnnualTotals(figures, standard.multiply(shares(figures)));
    }

    BigDecimal income() {
        return figures.annualIncome();
    }

    BigDecimal afterRigid() {
        return income().subtract(figures.rigidExpenditure());
    }

    BigDecimal afterLoss() {
        return income().subtract(figures.accidentLoss());
    }

    BigDecimal assetsAfterLoss() {
        return afterLoss().add(figures.savings()).add(figures.netInvestment());
    }

    /** @return yuan a head and month with two decimals, for reading only: nothing is compared by it */
    BigDecimal perHead(BigDecimal total) {
        return total.divide(shares(figures), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal shares(HouseholdFigures figures) {
        return BigDecimal.valueOf(12L * figures.householdSize());
    }

    /** The names that the tables of the standards use. */
    Map<String, Object> facts() {
        return Map.of("income", income(), "incomeAfterRigid", afterRigid(), "incomeAfterLoss", afterLoss(),
                "assetsAfterLoss", assetsAfterLoss(), "accidentLoss", figures.accidentLoss(), "line", line,
                "cause", figures.mainCause().name(), "monthsBelowStandard", figures.monthsBelowStandard());
    }
}
