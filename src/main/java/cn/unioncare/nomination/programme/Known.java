package cn.unioncare.nomination.programme;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a nomination beside what it says itself.
 *
 * @param day              the day of the check
 * @param entry            how it began
 * @param higherHonour     省以上称号 stands in the register of honours
 * @param sameHonourBefore the same title stands there
 */
public record Known(LocalDate day, Entry entry, boolean higherHonour, boolean sameHonourBefore) {

    /** The names that conditions use for it, besides those of the form. */
    static final Set<String> NAMES = Set.of("entry", "higherHonour", "sameHonourBefore", "storyLength");

    Map<String, Object> with(Facts facts) {
        Map<String, Object> all = new HashMap<>(facts.on(day));
        all.put("entry", entry.name());
        all.put("higherHonour", higherHonour);
        all.put("sameHonourBefore", sameHonourBefore);
        return all;
    }
}
