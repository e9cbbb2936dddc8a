package cn.unioncare.quota;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How many there are of each category. */
record Tally(int total, Map<String, Integer> counts) {

    static Tally of(Collection<String> categories) {
        Map<String, Integer> counts = new HashMap<>();
        categories.forEach(category -> counts.merge(category, 1, Integer::sum));
        return new Tally(categories.size(), Map.copyOf(counts));
    }

    int of(String category) {
        return counts.getOrDefault(category, 0);
    }
}
