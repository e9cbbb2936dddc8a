package cn.unioncare.workflow;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What was handed in at an earlier step, ready to be read: every label and value in Chinese, what belongs to a person's
 * identity shortened.
 *
 * @param key        the element whose form it was
 * @param by         who handed it in, by name
 * @param office     of which union and in which office; null where the flow's people are all of one
 * @param text       what came of it, in a line
 * @param superseded whether the same has been handed in anew since
 */
public record Paper(String key, String name, String by, String office, OffsetDateTime at, String text, boolean superseded,
                    List<Section> sections) {

    /** Where nobody asks for which union it was done. */
    public Paper(String key, String name, String by, OffsetDateTime at, String text, boolean superseded, List<Section> sections) {
        this(key, name, by, null, at, text, superseded, sections);
    }

    /**
     * A part of a paper: lines, a table, enclosures, each possibly empty.
     *
     * @param title null where the form gives its part no heading
     */
    public record Section(String title, List<Line> lines, List<String> columns, List<List<String>> rows,
                          List<Enclosure> files) {

        public static Section of(String title, List<Line> lines) {
            return new Section(title, lines, List.of(), List.of(), List.of());
        }

        public static Section table(String title, List<String> columns, List<List<String>> rows) {
            return new Section(title, List.of(), columns, rows, List.of());
        }

        public static Section enclosing(String title, List<Enclosure> files) {
            return new Section(title, List.of(), List.of(), List.of(), files);
        }
    }

    public record Line(String label, String value) { }

    /**
     * A file that was handed in.
     *
     * @param name null where the file is not known any more, and so are type and size
     * @param type the media type, such as {@code image/jpeg}
     * @param size in bytes
     * @param kind what it shows, in Chinese
     */
    public record Enclosure(String id, String name, String type, Long size, String kind) { }
}
