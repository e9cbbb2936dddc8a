package cn.unioncare.notices.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;

import cn.unioncare.BareEngine;
import cn.unioncare.supervision.process.FakeDueDates;
import cn.unioncare.workflow.CaseVars;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 公示: the period and the objections run side by side, and any flow may call it. */
class PublicityProcessTest {

    private static final String CASE = "JD-130306-2018-000001";

    @RegisterExtension
    static final BareEngine ENGINE = BareEngine.named("publicity")
        .with("notices/publicity.bpmn").with("flow.bpmn", aFlowThatPublishes());

    private final FakeNoticeTasks notices = new FakeNoticeTasks();
    private final FakeDueDates dueDates = new FakeDueDates();
    private ProcessInstance flow;
    private ProcessInstance publicity;

    @BeforeEach
    void a_flow_asks_for_a_publicity() {
        ENGINE.bean("noticeTasks", notices);
        ENGINE.bean("dueDates", dueDates);
        flow = runtimeService().startProcessInstanceByKey("flow", CASE, Map.of(
            CaseVars.OWNER.name(), "13030601", "investigatingUnion", "130306"));
        publicity = calledProcessInstance("publicity", flow);
    }

    @Test
    void the_owner_posts_the_notice() {
        assertThat(publicity).isStarted().isWaitingAtExactly("PostNotice").task()
            .hasCandidateGroup("13030601-clerk").hasDueDate(dueDates.of("PostNotice"));
    }

    @Test
    void the_period_ends_when_the_calendar_says() {
        posted();
        assertThat(publicity).isWaitingAtExactly("PublicityEnds");
        assertThat(job(publicity)).hasDueDate(Date.from(Instant.parse("2018-02-24T16:00:00Z")));

        timeIsUp();

        assertThat(publicity).hasPassedInOrder("PostNotice", "PublicityEnds", "PublicityEnded").isEnded();
        Assertions.assertThat(notices.reportedEnds()).containsExactly(CASE);
        assertThat(flow).isEnded().hasPassed("WentOn").hasNotPassed("Cancelled");
    }

    @Test
    void a_holiday_announced_later_lengthens_the_period() {
        posted();
        notices.periodNowEndsAt("2018-02-27T00:00:00+08:00");

        timeIsUp();

        assertThat(publicity).isWaitingAtExactly("PublicityEnds").hasNotPassed("PublicityEnded");
        assertThat(job(publicity)).hasDueDate(Date.from(Instant.parse("2018-02-26T16:00:00Z")));

        notices.periodIsComplete();
        timeIsUp();

        assertThat(publicity).hasPassed("PublicityEnded").isEnded();
        Assertions.assertThat(notices.reportedEnds()).containsExactly(CASE);
    }

    @Test
    void the_next_tier_investigates_an_objection_while_the_period_runs_on() {
        posted();

        objected();

        assertThat(publicity).isWaitingAt("PublicityEnds", "InvestigateObjection")
            .task("InvestigateObjection").hasCandidateGroup("130306-reviewer")
            .hasDueDate(dueDates.of("InvestigateObjection"));
    }

    @Test
    void a_dismissed_objection_changes_nothing() {
        posted();
        objected();

        decided(false);

        assertThat(publicity).hasPassed("ObjectionAnswered").isWaitingAtExactly("PublicityEnds");
        timeIsUp();
        assertThat(flow).isEnded().hasPassed("WentOn");
    }

    @Test
    void an_upheld_objection_ends_the_publicity_and_tells_the_flow() {
        posted();
        objected();

        decided(true);

        assertThat(publicity).hasPassed("ObjectionUpheldEnd").hasNotPassed("PublicityEnded").isEnded();
        assertThat(flow).isEnded().hasPassed("Cancelled").hasNotPassed("WentOn");
        Assertions.assertThat(jobQuery().count()).as("timers left").isZero();
        Assertions.assertThat(notices.reportedEnds()).isEmpty();
    }

    @Test
    void an_open_objection_holds_the_flow_after_the_period() {
        posted();
        objected();

        timeIsUp();

        assertThat(publicity).hasPassed("PublicityEnded").isNotEnded().isWaitingAt("InvestigateObjection")
            .isNotWaitingAt("PublicityEnds");
        assertThat(flow).isNotEnded().isWaitingAtExactly("Publish");

        decided(false);

        assertThat(publicity).isEnded();
        assertThat(flow).isEnded().hasPassed("WentOn");
    }

    @Test
    void an_objection_may_be_upheld_after_the_period() {
        posted();
        objected();
        timeIsUp();

        decided(true);

        assertThat(publicity).hasPassed("PublicityEnded", "ObjectionUpheldEnd").isEnded();
        assertThat(flow).isEnded().hasPassed("Cancelled").hasNotPassed("WentOn");
    }

    @Test
    void two_objections_are_decided_one_by_one() {
        posted();
        objected();
        objected();
        Assertions.assertThat(openInvestigations()).hasSize(2);

        decided(false);
        timeIsUp();

        Assertions.assertThat(openInvestigations()).hasSize(1);
        assertThat(flow).isWaitingAtExactly("Publish");
        decided(false);
        assertThat(flow).isEnded().hasPassed("WentOn");
    }

    @Test
    void the_second_of_two_objections_may_be_the_true_one() {
        posted();
        objected();
        objected();

        decided(false);
        decided(true);

        assertThat(flow).isEnded().hasPassed("Cancelled");
        assertThat(publicity).hasPassed("ObjectionAnswered", "ObjectionUpheldEnd").isEnded();
    }

    @Test
    void a_true_objection_ends_the_investigation_of_the_other() {
        posted();
        objected();
        objected();

        decided(true);

        Assertions.assertThat(openInvestigations()).isEmpty();
        assertThat(flow).isEnded().hasPassed("Cancelled");
    }

    @Test
    void one_is_struck_from_a_list_and_the_others_hang_on() {
        posted();
        objected();

        decidedToStrikeOne();

        assertThat(publicity).hasPassed("SubjectStruck").isWaitingAtExactly("PublicityEnds");
        timeIsUp();
        assertThat(flow).isEnded().hasPassed("WentOn").hasNotPassed("Cancelled");
    }

    @Test
    void the_last_of_a_list_takes_the_list_with_it() {
        posted();
        objected();
        objected();

        decidedToStrikeOne();
        decided(true);

        assertThat(publicity).hasPassed("SubjectStruck", "ObjectionUpheldEnd").isEnded();
        assertThat(flow).isEnded().hasPassed("Cancelled").hasNotPassed("WentOn");
    }

    private void posted() {
        complete(task("PostNotice", publicity));
    }

    private void timeIsUp() {
        execute(job("PublicityEnds", publicity));
    }

    private void objected() {
        runtimeService().createMessageCorrelation("ObjectionReceived").processInstanceId(publicity.getId()).correlate();
    }

    private void decided(boolean upheld) {
        complete(openInvestigations().get(0), Map.of(PublicityVars.UPHELD.name(), upheld,
            PublicityVars.OTHERS_LISTED.name(), false));
    }

    private void decidedToStrikeOne() {
        complete(openInvestigations().get(0), Map.of(PublicityVars.UPHELD.name(), true,
            PublicityVars.OTHERS_LISTED.name(), true));
    }

    private List<Task> openInvestigations() {
        return taskQuery().taskDefinitionKey("InvestigateObjection").processInstanceBusinessKey(CASE)
            .orderByTaskCreateTime().asc().list();
    }

    private static BpmnModelInstance aFlowThatPublishes() {
        return Bpmn.createExecutableProcess("flow").camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .callActivity("Publish").calledElement("publicity")
            .camundaInBusinessKey("#{execution.processBusinessKey}")
            .camundaIn("ownerUnion", "ownerUnion").camundaIn("investigatingUnion", "investigatingUnion")
            .boundaryEvent("Upheld").error("OBJECTION_UPHELD").endEvent("Cancelled")
            .moveToActivity("Publish").endEvent("WentOn").done();
    }
}
