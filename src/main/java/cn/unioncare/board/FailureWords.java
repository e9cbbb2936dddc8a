package cn.unioncare.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the engine's failures mean, in plain words ({@code board/incidents.csv}): the first row whose pattern is found in the
 * message. The message itself is never shown, since nobody knows what stands in it.
 */
@Component
class FailureWords {

    /** @param mending the words on the button; empty where a retry cannot help */
    record Explanation(String what, String advice, Optional<String> mending) { }

    private record Row(Pattern pattern, Explanation explanation) { }

    private static final String TABLE = "board/incidents.csv";
    private static final int COLUMNS = 4;

    private final List<Row> rows;

    FailureWords() {
        this(read());
    }

    /** @throws IllegalStateException for a line that has not its columns, or where not every message has an explanation */
    FailureWords(String table) {
        rows = table.lines().skip(1).filter(line -> !line.isBlank()).map(FailureWords::row).toList();
        of("");
    }

    Explanation of(String message) {
        return rows.stream().filter(row -> row.pattern().matcher(message).find()).map(Row::explanation).findFirst()
            .orElseThrow(() -> new IllegalStateException(TABLE + " has no last row for everything else"));
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(TABLE + ": " + line);
        }
        return new Row(Pattern.compile(cells[0], Pattern.CASE_INSENSITIVE), new Explanation(cells[1], cells[2],
            Optional.of(cells[3]).filter(words -> !words.isEmpty())));
    }

    private static String read() {
        try {
            return new ClassPathResource(TABLE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
