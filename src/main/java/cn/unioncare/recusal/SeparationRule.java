package cn.unioncare.recusal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Duties of which nobody does the one after the other in one case.
 *
 * @param duties  what is about to be done, by elements of the models
 * @param earlier what the person may not have done before
 * @param last    whether only the last deed counts: of two surveys that were made anew, whoever made the first may sign
 *                the second
 * @param text    the rule in Chinese
 * @param clause  where it stands
 */
record SeparationRule(Set<String> duties, Set<String> earlier, boolean last, String text, String clause) {

    private static final int COLUMNS = 5;

    /** @throws IllegalStateException if a cell is missing or unknown */
    static SeparationRule of(String line) {
        List<String> cells = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        if (cells.size() != COLUMNS || cells.stream().anyMatch(String::isEmpty)
                || !Set.of("ever", "last").contains(cells.get(2))) {
            throw new IllegalStateException("not a rule of separation: " + line);
        }
        return new SeparationRule(Set.of(cells.get(0).split("\\|")), Set.of(cells.get(1).split("\\|")),
            cells.get(2).equals("last"), cells.get(3), cells.get(4));
    }

    boolean isBrokenBy(Set<String> people, List<Deed> deeds) {
        List<Deed> counting = deeds.stream().filter(deed -> earlier.contains(deed.step())).toList();
        Optional<Deed> newest = counting.stream().reduce((before, after) -> after);
        return last ? newest.filter(deed -> deed.isOfAny(people)).isPresent()
            : counting.stream().anyMatch(deed -> deed.isOfAny(people));
    }

    /** As it is told to whoever breaks it. */
    String told() {
        return text + "（" + clause + "）";
    }
}
