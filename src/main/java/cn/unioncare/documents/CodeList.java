package cn.unioncare.documents;

import java.util.List;
import java.util.Optional;

/**
 * The values that a field may take, in the order in which the form offers them.
 *
 * @param name such as {@code ethnicity}
 */
public record CodeList(String name, List<Entry> entries) {

    /**
     * One value.
     *
     * @param code  what is stored and exchanged
     * @param label what people read, in Chinese
     */
    public record Entry(String code, String label) { }

    public CodeList {
        entries = List.copyOf(entries);
    }

    public boolean contains(String code) {
        return labelOf(code).isPresent();
    }

    public Optional<String> labelOf(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).map(Entry::label).findFirst();
    }
}
