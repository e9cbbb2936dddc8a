package cn.unioncare.tipoffs.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;

import cn.unioncare.BareEngine;
import cn.unioncare.supervision.process.FakeDueDates;
import cn.unioncare.workflow.CaseVars;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 举报办理: the ways of one tip-off through the drawn model. */
class TipOffProcessTest {

    private static final String CASE = "JB-130306-2018-000001";

    @RegisterExtension
    static final BareEngine ENGINE = BareEngine.named("tip-off").with("tipoffs/tip-off.bpmn");

    private ProcessInstance tipOff;

    @BeforeEach
    void a_tip_off_is_received() {
        ENGINE.bean("dueDates", new FakeDueDates());
        tipOff = runtimeService().startProcessInstanceByKey("tip-off", CASE, Map.of(CaseVars.OWNER.name(), "130306",
            CaseVars.REVIEWING.name(), "130306", CaseVars.DETERMINING.name(), "130306", CaseVars.TITLE.name(), "举报件",
            CaseVars.CASE_NUMBER.name(), CASE));
    }

    private void done(String step, String office, Map<String, Object> outcome) {
        assertThat(tipOff).isWaitingAtExactly(step);
        assertThat(taskQuery().processInstanceId(tipOff.getId()).singleResult()).hasCandidateGroup(office);
        complete(taskQuery().processInstanceId(tipOff.getId()).singleResult(), outcome);
    }

    @Test
    void what_is_accepted_is_investigated_decided_and_answered() {
        done("AcceptTipOff", "130306-reviewer", Map.of("acceptance", "ACCEPTED"));
        done("InvestigateTipOff", "130306-reviewer", Map.of());
        done("DecideTipOff", "130306-approver", Map.of("unclear", false));
        done("AnswerTipOff", "130306-reviewer", Map.of());
        assertThat(tipOff).isEnded().hasPassed("TipOffAnswered");
    }

    @Test
    void what_is_unclear_is_investigated_again() {
        done("AcceptTipOff", "130306-reviewer", Map.of("acceptance", "ACCEPTED"));
        done("InvestigateTipOff", "130306-reviewer", Map.of());
        done("DecideTipOff", "130306-approver", Map.of("unclear", true));
        assertThat(tipOff).isWaitingAtExactly("InvestigateTipOff");
    }

    @Test
    void what_is_for_others_is_forwarded() {
        done("AcceptTipOff", "130306-reviewer", Map.of("acceptance", "FORWARDED"));
        assertThat(tipOff).isEnded().hasPassed("TipOffForwarded").hasNotPassed("InvestigateTipOff");
    }

    @Test
    void what_means_the_union_itself_goes_on_above() {
        done("AcceptTipOff", "130306-reviewer", Map.of("acceptance", "RAISED"));
        assertThat(tipOff).isEnded().hasPassed("TipOffRaised").hasNotPassed("InvestigateTipOff");
    }

    @Test
    void what_is_not_accepted_ends() {
        done("AcceptTipOff", "130306-reviewer", Map.of("acceptance", "DECLINED"));
        assertThat(tipOff).isEnded().hasPassed("TipOffDeclined").hasNotPassed("InvestigateTipOff");
    }
}
