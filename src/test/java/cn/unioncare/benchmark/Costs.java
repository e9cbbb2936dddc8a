package cn.unioncare.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was counted: round trips by statement, ends of transactions, and rows inserted by table. */
final class Costs {

    private final Map<String, Integer> trips = new TreeMap<>();
    private final Map<String, Integer> rows = new TreeMap<>();
    private int writingCommits;
    private int readingCommits;
    private int rollbacks;

    void roundTrip(String statement) {
        trips.merge(statement.strip().replaceAll("\\s+", " "), 1, Integer::sum);
    }

    void inserted(String table, int count) {
        rows.merge(table, count, Integer::sum);
    }

    void ended(boolean committed, boolean written) {
        if (!committed) {
            rollbacks++;
        } else if (written) {
            writingCommits++;
        } else {
            readingCommits++;
        }
    }

    /** Statements and batches, and savepoints; ends of transactions are counted apart. */
    int roundTrips() {
        return trips.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those of them that go to the engine's tables. */
    int engineTrips() {
        return trips.entrySet().stream().filter(trip -> trip.getKey().toLowerCase(Locale.ROOT).contains("act_"))
            .mapToInt(Map.Entry::getValue).sum();
    }

    /** Every message to the database that waits for its answer. */
    int allRoundTrips() {
        return roundTrips() + writingCommits + readingCommits + rollbacks;
    }

    /** Transactions that changed something. */
    int writingCommits() {
        return writingCommits;
    }

    /** Transactions that only read. */
    int readingCommits() {
        return readingCommits;
    }

    int rollbacks() {
        return rollbacks;
    }

    int engineRows() {
        return rows.entrySet().stream().filter(table -> isEngines(table.getKey())).mapToInt(Map.Entry::getValue).sum();
    }

    int ownRows() {
        return rows.entrySet().stream().filter(table -> !isEngines(table.getKey())).mapToInt(Map.Entry::getValue).sum();
    }

    Map<String, Integer> rowsByTable() {
        return Map.copyOf(rows);
    }

    static boolean isEngines(String table) {
        return table.startsWith("act_");
    }

    /** @return statements with how often they were sent, the most frequent first */
    List<Map.Entry<String, Integer>> mostFrequent() {
        return trips.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).toList();
    }
}
