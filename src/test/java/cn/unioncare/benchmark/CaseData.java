package cn.unioncare.benchmark;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/**
 * The 45 process variables of a stock application: twelve of the diagram's own, thirteen values of the
 * application and two values from each of the ten forms.
 */
final class CaseData {

    private static final Map<String, Map<String, Object>> ROUTING = Map.of(
        "CheckCompleteness", Map.of("materials", "COMPLETE", "comparison", false),
        "ConfirmSurvey", Map.of("surveyValid", true),
        "SignMinutes", Map.of("deliberation", "PASSED"),
        "ReviewMaterials", Map.of("review", "AGREED"),
        "Determine", Map.of("determination", "APPROVED"));

    private CaseData() { }

    static Map<String, Object> atStart() {
        Map<String, Object> data = new HashMap<>(Map.of("ownerUnion", "13030601", "reviewingUnion", "130306",
            "determiningUnion", "130306", "title", "测**（示例纺织有限公司工会）建档"));
        put(data, "application", 13);
        return data;
    }

    static Map<String, Object> at(String element) {
        Map<String, Object> data = new HashMap<>(ROUTING.getOrDefault(element, Map.of()));
        put(data, element, 2);
        return data;
    }

    private static void put(Map<String, Object> data, String name, int count) {
        Object[] values = {"困难职工家庭情况", 19800, true, new Date(0), 36.5};
        for (int i = 0; i < count; i++) {
            data.put(name + i, values[i % values.length]);
        }
    }
}
