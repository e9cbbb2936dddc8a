package cn.unioncare.eligibility;

import java.util.List;

/**
 * What the tables say of a household.
 *
 * @param byIncome   the row of the standard, whatever excludes the household
 * @param exclusions the rows that exclude it, empty for none
 */
record Ruling(TableRow byIncome, List<TableRow> exclusions) {

    Decision decision() {
        return exclusions.isEmpty() ? byIncome.decision() : Decision.NOT_ELIGIBLE;
    }

    /** @return in Chinese; null where there is none */
    String category() {
        return decision() == Decision.NOT_ELIGIBLE ? null : byIncome.category();
    }
}
