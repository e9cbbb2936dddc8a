package cn.unioncare.workflow.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What would become of one running case.
 *
 * @param instance    the process instance
 * @param caseNumber  its case
 * @param version     of the model that it runs by
 * @param places      where it waits
 * @param ids         where activities go
 * @param refused     why it cannot move
 * @param differences what it would hold otherwise than before
 */
record Move(String instance, String caseNumber, int version, Set<String> places, Map<String, String> ids, Optional<String> refused,
            List<String> differences) {

    boolean isClean() {
        return refused.isEmpty() && differences.isEmpty();
    }

    /** Why it must not move, in Chinese; empty where it may. */
    String reason() {
        return refused.orElseGet(() -> differences.isEmpty() ? "" : "迁移后有变化：" + String.join("；", differences));
    }

    /** Where it would wait, by where it waits; without those that lead nowhere. */
    Map<String, String> ways() {
        Map<String, String> ways = new TreeMap<>();
        places.stream().filter(ids::containsKey).forEach(place -> ways.put(place, ids.get(place)));
        return ways;
    }
}
