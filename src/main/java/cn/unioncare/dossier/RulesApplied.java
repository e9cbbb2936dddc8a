package cn.unioncare.dossier;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a table of the regulations said of a case.
 *
 * @param step    the element of the model that asked it, and {@code name} what that is called
 * @param outcome what it led to, in Chinese
 * @param ruleSet the edition of the rules, in Chinese
 * @param tables  which texts of which tables
 * @param rules   the rows that applied, in order
 */
public record RulesApplied(String step, String name, OffsetDateTime at, String outcome, String ruleSet, List<Table> tables,
                           List<Rule> rules) {

    /** @param digest the first twelve hexadecimal digits of the SHA-256 of its file; null where it was not kept */
    public record Table(String table, String digest) { }

    /** @param result what it meant, in Chinese */
    public record Rule(String clause, String result, String reason) { }

    public RulesApplied {
        tables = List.copyOf(tables);
        rules = List.copyOf(rules);
    }
}
