package cn.unioncare.eligibility;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The decision tables of {@code processes/hardship}, read once. They run in a decision engine of their own and not in
 * the process engine, whose history would keep what the household earns.
 */
final class DmnTables {

    static final String EXCLUSIONS = "hardship-exclusions";

    private record Table(DmnDecision decision, TableVersion version) { }

    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, Table> tables = new HashMap<>();

    DmnTables() {
        Stream.concat(Stream.of(EXCLUSIONS), Arrays.stream(RuleSet.values()).map(RuleSet::table))
                .forEach(id -> tables.put(id, read(id)));
    }

    /** @return the rows that apply, in the order of the table; at most one where the first hit wins */
    List<TableRow> apply(String table, Map<String, Object> facts) {
        return engine.evaluateDecisionTable(tables.get(table).decision(), facts).stream().map(DmnTables::row).toList();
    }

    TableVersion version(String table) {
        return tables.get(table).version();
    }

    private static TableRow row(DmnDecisionRuleResult hit) {
        String outcome = text(hit, hit.containsKey("decision") ? "decision" : "severity");
        return new TableRow(text(hit, "clause"), outcome, text(hit, "category"), text(hit, "reason"));
    }

    /** {@code getEntry} fails on an output that the table does not have, {@code get} says null. */
    private static String text(DmnDecisionRuleResult hit, String output) {
        return (String) hit.get(output);
    }

    private Table read(String id) {
        try (InputStream stream = DmnTables.class.getResourceAsStream("/processes/hardship/" + id + ".dmn")) {
            byte[] text = stream.readAllBytes();
            return new Table(engine.parseDecision(id, new ByteArrayInputStream(text)),
                    new TableVersion(id, digest(text)));
        } catch (IOException e) {
            throw new IllegalStateException("无法读取决策表 " + id, e);
        }
    }

    private static String digest(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
