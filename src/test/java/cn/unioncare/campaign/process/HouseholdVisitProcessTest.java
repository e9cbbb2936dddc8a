package cn.unioncare.campaign.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;

import cn.unioncare.BareEngine;
import cn.unioncare.supervision.process.FakeDueDates;
import cn.unioncare.workflow.CaseVars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 走访慰问: the way of one visit through the drawn model. */
class HouseholdVisitProcessTest {

    private static final String VISIT = "ZF-410102-2018-000001";
    private static final LocalDate FESTIVAL = LocalDate.of(2018, 2, 15);

    @RegisterExtension
    static final BareEngine ENGINE = BareEngine.named("household-visit").with("assistance/household-visit.bpmn");

    /** Stands in for {@link VisitTasks}. */
    public static class FakeVisitTasks {

        final List<String> needs = new ArrayList<>();

        public LocalDate lastDay(String visit) {
            return FESTIVAL;
        }

        public void reportNeed(String visit) {
            needs.add(visit);
        }
    }

    private final FakeDueDates dueDates = new FakeDueDates();
    private final FakeVisitTasks tasks = new FakeVisitTasks();
    private ProcessInstance visit;

    @BeforeEach
    void a_visit_is_given_out() {
        ENGINE.bean("visitTasks", tasks);
        ENGINE.bean("dueDates", dueDates);
        visit = runtimeService().startProcessInstanceByKey("household-visit", VISIT, Map.of(CaseVars.OWNER.name(), "41010201",
            CaseVars.REVIEWING.name(), "410102", CaseVars.DETERMINING.name(), "410102", CaseVars.TITLE.name(), "走访慰问",
            CaseVars.CASE_NUMBER.name(), VISIT));
    }

    @Test
    void the_union_that_keeps_the_file_goes_there() {
        assertThat(visit).isWaitingAtExactly("VisitHousehold");
        assertThat(taskQuery().singleResult()).hasCandidateGroup("41010201-surveyor").hasCandidateGroup("41010201-clerk")
            .hasDueDate(dueDates.until(FESTIVAL, "VisitHousehold"));
        complete(taskQuery().singleResult(), Map.of("suddenNeed", false));
        assertThat(visit).isEnded().hasPassed("HouseholdVisited").hasNotPassed("ReportNeed");
    }

    @Test
    void a_sudden_need_is_handed_on() {
        complete(taskQuery().singleResult(), Map.of("suddenNeed", true));
        execute(jobQuery().singleResult());
        assertThat(visit).isEnded().hasPassed("HouseholdVisited");
        Assertions.assertThat(tasks.needs).containsExactly(VISIT);
    }

    @Test
    void a_reason_ends_the_visit_and_so_does_a_move() {
        runtimeService().createMessageCorrelation("VisitExcused").processInstanceBusinessKey(VISIT).correlate();
        assertThat(visit).isEnded().hasPassed("NoVisitExplained");

        a_visit_is_given_out();
        runtimeService().createMessageCorrelation("HouseholdMoved").processInstanceBusinessKey(VISIT).correlate();
        assertThat(visit).isEnded().hasPassed("VisitHandedOver");
    }
}
