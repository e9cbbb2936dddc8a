package cn.unioncare.eligibility;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The decision tables of {@code processes/hardship}, read once. */
final class DmnTables {

    static final String EXCLUSIONS = "hardship-exclusions";

    private final Map<String, DecisionTable> tables =
        Stream.concat(Stream.of(EXCLUSIONS), Arrays.stream(RuleSet.values()).map(RuleSet::table))
            .collect(Collectors.toMap(Function.identity(), DmnTables::read));

    /** @return the rows that apply, in the order of the table; at most one where the first hit wins */
    List<TableRow> apply(String table, Map<String, Object> facts) {
        return tables.get(table).apply(facts);
    }

    TableVersion version(String table) {
        return tables.get(table).version();
    }

    private static DecisionTable read(String id) {
        try (InputStream stream = DmnTables.class.getResourceAsStream("/processes/hardship/" + id + ".dmn")) {
            return DecisionTable.read(id, stream.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("无法读取决策表 " + id, e);
        }
    }
}
