package cn.unioncare.hardship;

import cn.unioncare.shared.Refusal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Who has acted in a case may not act again in a duty that looks over it: 严禁优亲厚友, 无虚报 (冀工办发〔2017〕44号 三(二)).
 * Looked up in what was handed in, never in a variable.
 */
final class FourEyes {

    private static final Set<Step> SURVEY = Set.of(Step.SURVEY_HOME, Step.CONFIRM_SURVEY);
    private static final Map<Step, Map<Step, String>> APART = new EnumMap<>(Step.class);

    static {
        apart(Step.REVIEW_MANUALLY, SURVEY, "参与本案入户调查的人员不得复核本案");
        apart(Step.SIGN_MINUTES, Set.of(Step.DELIBERATE), "评议记录应由记录人以外的评议小组成员核签");
        apart(Step.REVIEW_MATERIALS, SURVEY, "参与本案入户调查的人员不得审核本案");
        apart(Step.DETERMINE, SURVEY, "参与本案入户调查的人员不得审批本案");
        apart(Step.DETERMINE, Set.of(Step.REVIEW_MATERIALS, Step.REVIEW_MANUALLY), "审核本案的人员不得审批本案");
        apart(Step.ENTER_ARCHIVE, Set.of(Step.DETERMINE), "审批本案的人员不得录入本案档案");
    }

    private FourEyes() { }

    private static void apart(Step duty, Set<Step> earlier, String rule) {
        earlier.forEach(step -> APART.computeIfAbsent(duty, key -> new EnumMap<>(Step.class)).put(step, rule));
    }

    /**
     * @param earlier who has acted at each step of this case
     * @throws Refusal 403 naming the rule
     */
    static void check(Step duty, String actor, Map<Step, Set<String>> earlier) {
        APART.getOrDefault(duty, Map.of()).forEach((step, rule) -> {
            if (earlier.getOrDefault(step, Set.of()).contains(actor)) {
                throw Refusal.forbidden(rule + "（冀工办发〔2017〕44号 三(二)）");
            }
        });
    }

    /** A relative recuses (回避): the declaration is mandatory, and whoever declares kinship does not act. */
    static void checkKinship(boolean noKinship) {
        if (!noKinship) {
            throw Refusal.forbidden("与申请家庭有亲属关系的应当回避，请退回任务由他人办理（冀工办发〔2017〕44号 三(二) 严禁优亲厚友）");
        }
    }
}
