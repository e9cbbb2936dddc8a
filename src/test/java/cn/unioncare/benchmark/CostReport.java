package cn.unioncare.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The figures as Markdown.
 *
 * @param product  one case of this product
 * @param opening  one case whose forms are opened before they are filled
 * @param bare     one case of the bare engine
 * @param cpuRatio processor time of this product to that of the bare engine
 */
record CostReport(Costs product, Costs opening, Costs bare, double cpuRatio) {

    private static final String BEGIN = "<!-- figures: written by the benchmark, do not edit -->";
    private static final String END = "<!-- end of figures -->";

    String text() {
        return """
            | per case | this product | bare engine | goal |
            |---|---|---|---|
            | round trips: statements and batches | %d | %d | ≤ 300 |
            | – of these to the engine's tables | %d | %d | |
            | round trips with commits and rollbacks | %d | %d | |
            | commits of transactions that changed something | %d | %d | ≤ 14 |
            | commits of transactions that only read | %d | %d | |
            | rows inserted in `ACT_*` | %d | %d | ≤ 125 |
            | rows inserted in our own tables | %d | – | |
            | processor time, as a ratio | %.2f | 1 | ≤ 1.0 |
            | round trips (statements) if every form is opened first | %d | – | |

            | rows inserted per case in | this product | bare engine |
            |---|---|---|
            %s""".formatted(product.roundTrips(), bare.roundTrips(), product.engineTrips(), bare.engineTrips(),
            product.allRoundTrips(), bare.allRoundTrips(), product.writingCommits(), bare.writingCommits(),
            product.readingCommits(), bare.readingCommits(), product.engineRows(), bare.engineRows(),
            product.ownRows(), cpuRatio, opening.roundTrips(), tables());
    }

    private String tables() {
        Set<String> tables = new TreeSet<>(product.rowsByTable().keySet());
        tables.addAll(bare.rowsByTable().keySet());
        return tables.stream().map(table -> "| `%s` | %s | %s |%n".formatted(
            Costs.isEngines(table) ? table.toUpperCase(Locale.ROOT) : table,
            count(product, table), count(bare, table))).collect(Collectors.joining());
    }

    private static String count(Costs costs, String table) {
        Integer rows = costs.rowsByTable().get(table);
        return rows == null ? "–" : rows.toString();
    }

    /** Puts the figures in the place of the last ones. */
    void writeInto(Path document) throws IOException {
        String before = Files.readString(document);
        int begin = before.indexOf(BEGIN) + BEGIN.length();
        int end = before.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IllegalStateException(document + " has no place for the figures");
        }
        Files.writeString(document, before.substring(0, begin) + "\n" + text() + before.substring(end));
    }
}
