package cn.unioncare.workflow.engine;

import cn.unioncare.workflow.CaseVars;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A list that Tasklist offers, from {@code work-lists/work-lists.csv}; its place there is its place in Tasklist.
 *
 * @param key    by which a later release finds it again, whatever it is called then
 * @param scope  MINE, CLAIMABLE by the reader's offices, or all that is VISIBLE to the reader
 * @param due    OVERDUE, SOON (within two days) or ANY
 * @param flow   the process whose tasks it shows; empty for all
 */
record WorkList(String key, String name, Scope scope, Due due, String flow, String colour, String description,
                int place) {

    enum Scope { MINE, CLAIMABLE, VISIBLE }

    enum Due { ANY, SOON, OVERDUE }

    /** The property of the engine's filter that holds the key. */
    static final String KEY = "workList";

    private static final String FILE = "/work-lists/work-lists.csv";

    static List<WorkList> all() {
        try (InputStream file = WorkList.class.getResourceAsStream(FILE)) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
            return IntStream.range(0, lines.size()).mapToObj(line -> of(lines.get(line).split(",", -1), line)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static WorkList of(String[] cells, int line) {
        return new WorkList(cells[0], cells[1], Scope.valueOf(cells[2]), Due.valueOf(cells[3]), cells[4], cells[5], cells[6], line + 1);
    }

    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(KEY, key);
        properties.put("description", description);
        properties.put("priority", place);
        properties.put("color", colour);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of(column(CaseVars.CASE_NUMBER.name(), "案号"),
            column(CaseVars.TITLE.name(), "事项")));
        return properties;
    }

    private static Map<String, Object> column(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }
}
