package cn.unioncare.oversight.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;

import cn.unioncare.BareEngine;
import cn.unioncare.supervision.process.FakeDueDates;
import cn.unioncare.workflow.CaseVars;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 督查督办: the way of one inspection through the drawn model. */
class InspectionOrderProcessTest {

    private static final String INSPECTION = "DB-130300-2018-000001";

    @RegisterExtension
    static final BareEngine ENGINE = BareEngine.named("inspection-order").with("oversight/inspection-order.bpmn");

    /** Stands in for {@link InspectionTasks}. */
    public static class FakeInspectionTasks {

        LocalDate last = LocalDate.of(2018, 2, 8);

        public LocalDate lastDay(String inspection) {
            return last;
        }
    }

    private final FakeDueDates dueDates = new FakeDueDates();
    private final FakeInspectionTasks tasks = new FakeInspectionTasks();
    private ProcessInstance inspection;

    @BeforeEach
    void an_inspection_is_ordered() {
        ENGINE.bean("inspectionTasks", tasks);
        ENGINE.bean("dueDates", dueDates);
        inspection = runtimeService().startProcessInstanceByKey("inspection-order", INSPECTION, Map.of(CaseVars.OWNER.name(), "13030601",
            CaseVars.REVIEWING.name(), "130306", CaseVars.DETERMINING.name(), "130306", CaseVars.TITLE.name(), "督查",
            CaseVars.CASE_NUMBER.name(), INSPECTION));
    }

    private void judged(String verdict) {
        runtimeService().createMessageCorrelation("InspectionJudged").processInstanceId(inspection.getId())
            .setVariablesLocal(Map.of("verdict", verdict)).correlate();
    }

    @Test
    void the_asked_union_has_a_task_with_the_day_of_the_order_and_the_answer_is_accepted() {
        assertThat(taskQuery().singleResult()).hasCandidateGroup("13030601-clerk").hasDueDate(dueDates.until(tasks.last, "AnswerInspection"));
        complete(taskQuery().singleResult());
        assertThat(inspection).isWaitingAtExactly("AwaitJudgement");
        judged("ACCEPT");
        assertThat(inspection).isEnded().hasPassed("InspectionClosed");
    }

    @Test
    void an_answer_that_is_not_enough_comes_back() {
        complete(taskQuery().singleResult());
        judged("RETURN");
        assertThat(inspection).isWaitingAtExactly("AnswerInspection");
    }

    @Test
    void what_is_wrong_is_put_right_until_its_own_day_and_judged_again() {
        complete(taskQuery().singleResult());
        tasks.last = LocalDate.of(2018, 3, 9);
        judged("RECTIFY");
        assertThat(taskQuery().singleResult()).hasDueDate(dueDates.until(tasks.last, "ReportRectification"));
        complete(taskQuery().singleResult());
        judged("RECTIFY");
        complete(taskQuery().singleResult());
        judged("ACCEPT");
        assertThat(inspection).isEnded().hasPassed("ReportRectification", "InspectionClosed");
    }

    @Test
    void one_that_was_ordered_in_error_is_withdrawn_at_any_time() {
        runtimeService().createMessageCorrelation("InspectionWithdrawn").processInstanceId(inspection.getId()).correlate();
        assertThat(inspection).isEnded().hasPassed("InspectionWithdrawn").hasNotPassed("InspectionClosed");
    }
}
