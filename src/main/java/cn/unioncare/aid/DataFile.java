package cn.unioncare.aid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of this module's rules: a line of titles, then a row a line. */
final class DataFile {

    private DataFile() { }

    /** @throws IllegalStateException if a line has more or fewer cells */
    static List<String[]> rows(String name, int columns) {
        try (InputStream file = DataFile.class.getResourceAsStream("/aid/" + name)) {
            return rows(name, columns, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String[]> rows(String name, int columns, String text) {
        return text.lines().skip(1).map(line -> {
            String[] cells = line.split(",", -1);
            if (cells.length != columns) {
                throw new IllegalStateException("aid/" + name + ": not a row of " + columns + " cells: " + line);
            }
            return cells;
        }).toList();
    }
}
