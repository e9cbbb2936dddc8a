package cn.unioncare.nomination.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;

import cn.unioncare.BareEngine;
import cn.unioncare.supervision.process.FakeDueDates;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 征求意见: each organ speaks for itself, one that says no stops the nomination, and silence holds it. */
class ConsultationProcessTest {

    private static final String CASE = "TX-130000-2021-000001";

    @RegisterExtension
    static final BareEngine ENGINE = BareEngine.named("consultation")
        .with("nomination/consultation.bpmn").with("flow.bpmn", aFlowThatConsults());

    private final FakeDueDates dueDates = new FakeDueDates();
    private ProcessInstance flow;
    private ProcessInstance consultation;

    @BeforeEach
    void a_county_consults_three_organs() {
        ENGINE.bean("consultationTasks", new FakeConsultationTasks("PERSONNEL", "DISCIPLINE", "COMMERCE"));
        ENGINE.bean("dueDates", dueDates);
        flow = runtimeService().startProcessInstanceByKey("flow", CASE, Map.of("reviewingUnion", "130306"));
        consultation = calledProcessInstance("consultation", flow);
    }

    @Test
    void each_organ_has_a_task_of_its_own_that_says_whose_it_is() {
        Assertions.assertThat(open()).hasSize(3).extracting(Task::getName).containsExactlyInAnyOrder(
            "出具意见（PERSONNEL）", "出具意见（DISCIPLINE）", "出具意见（COMMERCE）");
        Assertions.assertThat(open()).allSatisfy(task ->
            assertThat(task).hasCandidateGroup("130306-consultee").hasDueDate(dueDates.of("GiveOpinion")));
    }

    @Test
    void the_nomination_goes_on_when_all_agree() {
        says("PERSONNEL", true);
        says("DISCIPLINE", true);
        says("COMMERCE", true);

        assertThat(consultation).hasPassed("ConsultationAgreed").isEnded();
        assertThat(flow).isEnded().hasPassed("WentOn").hasNotPassed("Stopped");
    }

    // N8: a head of a private enterprise of whom 工商联 has not been heard goes no further.
    @Test
    void a_missing_opinion_holds_the_nomination() {
        says("PERSONNEL", true);
        says("DISCIPLINE", true);

        assertThat(consultation).isNotEnded().isWaitingAt("GiveOpinion");
        assertThat(flow).isWaitingAtExactly("Consult");
        Assertions.assertThat(open()).extracting(Task::getName).containsExactly("出具意见（COMMERCE）");
    }

    // N9
    @Test
    void one_that_disagrees_stops_the_nomination_at_once() {
        says("PERSONNEL", true);

        says("DISCIPLINE", false);

        assertThat(consultation).hasPassed("ConsultationDisagreed").hasNotPassed("ConsultationAgreed").isEnded();
        assertThat(flow).isEnded().hasPassed("Stopped").hasNotPassed("WentOn");
        Assertions.assertThat(open()).isEmpty();
    }

    @Test
    void the_last_of_all_may_be_the_one_that_disagrees() {
        says("PERSONNEL", true);
        says("COMMERCE", true);
        says("DISCIPLINE", false);

        assertThat(flow).isEnded().hasPassed("Stopped").hasNotPassed("WentOn");
    }

    @Test
    void nothing_serialised_is_kept() {
        Assertions.assertThat(historyService().createHistoricVariableInstanceQuery()
                .processInstanceId(consultation.getId()).list())
            .isNotEmpty().extracting(HistoricVariableInstance::getTypeName).isSubsetOf("string", "boolean", "integer");
    }

    private void says(String organ, boolean agreed) {
        Task task = open().stream().filter(one -> one.getName().contains(organ)).findFirst().orElseThrow();
        complete(task, ConsultationVars.AGREED.as(agreed));
    }

    private static List<Task> open() {
        return taskQuery().taskDefinitionKey("GiveOpinion").processInstanceBusinessKey(CASE).list();
    }

    private static BpmnModelInstance aFlowThatConsults() {
        return Bpmn.createExecutableProcess("flow").camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .callActivity("Consult").calledElement("consultation")
            .camundaInBusinessKey("#{execution.processBusinessKey}")
            .camundaIn("reviewingUnion", ConsultationVars.CONSULTING.name())
            .boundaryEvent("Disagreed").error("CONSULTATION_DISAGREED").endEvent("Stopped")
            .moveToActivity("Consult").endEvent("WentOn").done();
    }
}
