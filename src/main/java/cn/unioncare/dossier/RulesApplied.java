package cn.unioncare.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;

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

    /**
     * @param name   what it is called, in Chinese
     * @param digest the first twelve hexadecimal digits of the SHA-256 of its file; null where it was not kept
     */
    public record Table(String table, String name, String digest) {

        /** One whose name is told by who reads the case. */
        public static Table of(String table, String digest) {
            return new Table(table, table, digest);
        }
    }

    /** @param result what it meant, in Chinese */
    public record Rule(String clause, String result, String reason) { }

    public RulesApplied {
        tables = List.copyOf(tables);
        rules = List.copyOf(rules);
    }

    RulesApplied named(UnaryOperator<String> names) {
        return new RulesApplied(step, name, at, outcome, ruleSet,
            tables.stream().map(one -> new Table(one.table(), names.apply(one.table()), one.digest())).toList(), rules);
    }
}
