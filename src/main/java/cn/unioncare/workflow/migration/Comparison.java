package cn.unioncare.workflow.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a case held before a move against what it holds after it. */
final class Comparison {

    private Comparison() { }

    /** @return each difference in Chinese; none where the case goes on as if nothing had been */
    static List<String> of(List<Fact> before, List<Fact> after, Map<String, String> ids) {
        Map<String, Fact> found = after.stream().collect(Collectors.toMap(Fact::key, Function.identity()));
        List<String> differences = new ArrayList<>();
        for (Fact fact : before) {
            Fact expected = fact.movedBy(ids);
            Fact now = found.remove(fact.key());
            if (now == null) {
                differences.add("不再有" + fact.told());
            } else if (!now.activity().equals(expected.activity())) {
                differences.add(fact.told() + "到了 " + now.activity());
            } else if (!now.equals(expected)) {
                differences.add(fact.told() + "内容有变");
            }
        }
        found.values().forEach(added -> differences.add("增加了" + added.told()));
        return differences;
    }
}
