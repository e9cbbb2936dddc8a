package cn.unioncare.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * The code lists of this release: national standards where there is one, otherwise the forms of 2017 (domain.md 2.5).
 * They are read once from {@code code-lists/code-lists.csv}, whose columns are {@code list,code,label,note}; the note
 * names the source and is for readers of the file.
 */
@Component
public class CodeLists {

    private static final Map<String, CodeList> ALL = read("/code-lists/code-lists.csv");

    public Optional<CodeList> of(String list) {
        return Optional.ofNullable(ALL.get(list));
    }

    /** @return all lists, by name */
    public Collection<CodeList> all() {
        return ALL.values();
    }

    public boolean contains(String list, String code) {
        return labelOf(list, code).isPresent();
    }

    public Optional<String> labelOf(String list, String code) {
        return of(list).flatMap(known -> known.labelOf(code));
    }

    private static Map<String, CodeList> read(String resource) {
        Map<String, List<CodeList.Entry>> entries = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (String line : lines(resource)) {
            String[] cells = line.split(",", 4);
            if (cells.length < 4 || !seen.add(cells[0] + " " + cells[1])) {
                throw new IllegalStateException(resource + ": incomplete or repeated line: " + line);
            }
            entries.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(new CodeList.Entry(cells[1], cells[2]));
        }
        Map<String, CodeList> lists = new LinkedHashMap<>();
        entries.forEach((name, codes) -> lists.put(name, new CodeList(name, codes)));
        return lists;
    }

    private static List<String> lines(String resource) {
        try (InputStream file = CodeLists.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
