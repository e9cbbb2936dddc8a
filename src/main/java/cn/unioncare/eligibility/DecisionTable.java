package cn.unioncare.eligibility;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A decision table whose rows name a clause, what it weighs and a reason. It runs in a decision engine of its own and not in
 * the process engine, whose history would keep what is known of a household or a candidate.
 */
public final class DecisionTable {

    private static final DmnEngine ENGINE;
    private static final FeelEngine FEEL;

    static {
        DefaultDmnEngineConfiguration settings = new DefaultDmnEngineConfiguration();
        ENGINE = settings.buildEngine();
        FEEL = settings.getFeelEngine();
    }

    private final DmnDecision decision;
    private final TableVersion version;

    private DecisionTable(DmnDecision decision, TableVersion version) {
        this.decision = decision;
        this.version = version;
    }

    /**
     * @param id   of the decision
     * @param file the DMN file
     * @throws RuntimeException if the file is no DMN, or has no such decision
     */
    public static DecisionTable read(String id, byte[] file) {
        return new DecisionTable(ENGINE.parseDecision(id, new ByteArrayInputStream(file)), new TableVersion(id, digest(file)));
    }

    /**
     * The rows that apply, in the order of the table, told with the figures.
     *
     * @param facts   what the table's inputs are called
     * @param figures what the reasons name in braces
     */
    public List<Finding> findings(Map<String, Object> facts, Map<String, String> figures) {
        return apply(facts).stream().map(row -> new Finding(row.clause(), row.severity(), row.reason(figures))).toList();
    }

    /** What a row says, and of which field of the request; null where the table does not say. */
    public record AtField(String field, Finding finding) { }

    /** The same as {@link #findings}, each with the field that it is about. */
    public List<AtField> findingsAtFields(Map<String, Object> facts, Map<String, String> figures) {
        return apply(facts).stream().map(row -> new AtField(row.field(),
            new Finding(row.clause(), row.severity(), row.reason(figures)))).toList();
    }

    /** The rows that apply, in the order of the table, as they are written. */
    public List<TableRule> applying(Map<String, Object> facts) {
        List<TableRow> found = apply(facts);
        return rules().stream().filter(rule -> found.stream().anyMatch(row ->
            row.clause().equals(rule.clause()) && row.reason().equals(rule.reason()))).toList();
    }

    /** All rows, as they are written. */
    public List<TableRule> rules() {
        DmnDecisionTableImpl table = (DmnDecisionTableImpl) decision.getDecisionLogic();
        List<String> outputs = table.getOutputs().stream().map(DmnDecisionTableOutputImpl::getOutputName).toList();
        return table.getRules().stream().map(rule -> {
            Map<String, String> told = new HashMap<>();
            for (int i = 0; i < outputs.size(); i++) {
                told.put(outputs.get(i), written(rule.getConclusions().get(i)).replaceAll("^\"|\"$", ""));
            }
            return new TableRule(told.getOrDefault("clause", ""), told.getOrDefault("severity", ""),
                told.getOrDefault("reason", ""), conditions(table, rule));
        }).toList();
    }

    private static List<String> conditions(DmnDecisionTableImpl table, DmnDecisionTableRuleImpl rule) {
        return IntStream.range(0, rule.getConditions().size()).filter(i -> !written(rule.getConditions().get(i)).isEmpty())
            .mapToObj(i -> written(table.getInputs().get(i).getExpression()) + " " + written(rule.getConditions().get(i))).toList();
    }

    private static String written(DmnExpressionImpl expression) {
        return expression == null || expression.getExpression() == null ? "" : expression.getExpression().strip();
    }

    /** Which text was applied. */
    public TableVersion version() {
        return version;
    }

    /**
     * Whether a condition in FEEL holds, as forms write it.
     *
     * @param condition without the leading equals sign
     * @param values    what its names stand for; a name that is not among them stands for null
     */
    public static boolean holds(String condition, Map<String, Object> values) {
        return Boolean.TRUE.equals(FEEL.<Object>evaluateSimpleExpression(condition, Variables.fromMap(values).asVariableContext()));
    }

    /** @return the rows that apply, in the order of the table; at most one where the first hit wins */
    List<TableRow> apply(Map<String, Object> facts) {
        return ENGINE.evaluateDecisionTable(decision, facts).stream().map(DecisionTable::row).toList();
    }

    private static TableRow row(DmnDecisionRuleResult hit) {
        String outcome = text(hit, hit.containsKey("decision") ? "decision" : "severity");
        return new TableRow(text(hit, "clause"), outcome, text(hit, "category"), text(hit, "reason"), text(hit, "field"));
    }

    /** {@code getEntry} fails on an output that the table does not have, {@code get} says null. */
    private static String text(DmnDecisionRuleResult hit, String output) {
        return (String) hit.get(output);
    }

    private static String digest(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
