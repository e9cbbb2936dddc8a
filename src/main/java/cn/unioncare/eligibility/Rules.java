package cn.unioncare.eligibility;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables at one standard and one rule set, for one assessment: it remembers what it has already looked up. */
final class Rules {

    private final DmnTables tables;
    private final BigDecimal standard;
    private final RuleSet ruleSet;
    private final Map<Map<String, Object>, List<TableRow>> exclusionsSeen = new HashMap<>();

    Rules(DmnTables tables, BigDecimal standard, RuleSet ruleSet) {
        this.tables = tables;
        this.standard = standard;
        this.ruleSet = ruleSet;
    }

    Ruling on(HouseholdFigures figures) {
        return new Ruling(byIncome(figures), exclusions(figures));
    }

    /** @return whether the tables would not refuse these figures; figures that contradict themselves they would */
    boolean admit(HouseholdFigures figures) {
        return figures.contradictions().isEmpty() && exclusions(figures).isEmpty()
                && byIncome(figures).decision() != Decision.NOT_ELIGIBLE;
    }

    private TableRow byIncome(HouseholdFigures figures) {
        return tables.apply(ruleSet.table(), AnnualTotals.of(figures, standard).facts()).get(0);
    }

    private List<TableRow> exclusions(HouseholdFigures figures) {
        return exclusionsSeen.computeIfAbsent(circumstances(figures),
                facts -> tables.apply(DmnTables.EXCLUSIONS, facts));
    }

    private static Map<String, Object> circumstances(HouseholdFigures figures) {
        return Map.of("homes", figures.homes(), "ownsShopOrEmploys", figures.ownsShopOrEmploys(),
                "expensiveSchooling", figures.expensiveSchooling(), "privateCar", figures.privateCar(),
                "migrant", figures.migrant(), "unionMember", Boolean.TRUE.equals(figures.unionMember()),
                "contractMonths", figures.contractMonths() == null ? 0 : figures.contractMonths());
    }
}
