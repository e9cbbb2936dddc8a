package cn.unioncare.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The engine's commands that a person may give it past the product's own API, from {@code access/engine-commands.csv}:
 * what the webapps' pages read, and the few things that are done there. A command that is not there is refused, and so
 * is every command that a later release of the engine brings.
 */
final class OpenCommands {

    private static final String FILE = "/access/engine-commands.csv";
    private static final String ENGINE = "org.camunda.bpm.";
    private static final String OWN = "cn.unioncare.";
    private static final int COLUMNS = 3;

    /**
     * What may be done.
     *
     * @param command the full name of the command's class
     * @param acts    whether it changes something; otherwise it only reads, and the engine checks what it shows
     * @param purpose why a person may, in Chinese
     */
    record Row(String command, boolean acts, String purpose) { }

    private final Map<String, Row> rows;

    private OpenCommands(List<Row> rows) {
        this.rows = rows.stream().collect(Collectors.toUnmodifiableMap(Row::command, row -> row));
    }

    /** @throws IllegalStateException if a line is incomplete */
    static OpenCommands read() {
        try (InputStream file = OpenCommands.class.getResourceAsStream(FILE)) {
            return new OpenCommands(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                .map(OpenCommands::row).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS || cells[2].isBlank()) {
            throw new IllegalStateException(FILE + ": " + line);
        }
        return new Row(ENGINE + cells[0], switch (cells[1]) {
            case "reads" -> false;
            case "acts" -> true;
            default -> throw new IllegalStateException(FILE + ": " + line);
        }, cells[2]);
    }

    /** Whether a person may give it; the product's own commands only hold those of the engine together. */
    boolean include(Class<?> command) {
        return rows.containsKey(command.getName()) || command.getName().startsWith(OWN);
    }

    List<Row> all() {
        return List.copyOf(rows.values());
    }
}
