package cn.unioncare.eligibility;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a household's figures lead to, and why.
 *
 * @param standard     the local standard applied, yuan a head and month
 * @param grossPerHead income a head and month, rounded half up to two decimals, for reading; compared exactly
 * @param netPerHead   the same after rigid spending, below zero where it is so (forms print 0 then)
 * @param category     in Chinese; null where the household is not eligible or where a person has to find it
 * @param findings     the reasoning, step by step
 * @param tables       the texts of the decision tables applied
 */
public record Assessment(BigDecimal standard, RuleSet ruleSet, BigDecimal grossPerHead, BigDecimal netPerHead,
                         Decision decision, String category, List<Finding> findings, List<TableVersion> tables) {

    public Assessment {
        findings = List.copyOf(findings);
        tables = List.copyOf(tables);
    }
}
