package cn.unioncare.nomination.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;

import cn.unioncare.BareEngine;
import cn.unioncare.notices.process.FakeNoticeTasks;
import cn.unioncare.supervision.process.FakeDueDates;
import cn.unioncare.workflow.CaseVars;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 推选活动: the way of a round through the drawn model. */
class ProgrammeRoundProcessTest {

    private static final String ROUND = "PX-130000-2021-000001";
    private static final Date NOON = Date.from(Instant.parse("2021-05-06T04:00:01Z"));

    @RegisterExtension
    static final BareEngine ENGINE = BareEngine.named("programme-round").with("nomination/programme-round.bpmn")
        .with("notices/publicity.bpmn");

    /** Stands in for {@link RoundTasks}. */
    public static class FakeRoundTasks {

        boolean allocating;
        boolean candidates = true;
        boolean publishing = true;
        boolean nobody;
        int deadlines = 2;
        int meetings = 2;
        int told;
        String ended;

        public boolean allocates(String round) {
            return allocating;
        }

        public Date nextDeadline(String round) {
            return NOON;
        }

        public void handleLate(String round) {
            deadlines--;
        }

        public boolean furtherDeadlines(String round) {
            return deadlines > 0;
        }

        public boolean anyCandidates(String round) {
            return candidates;
        }

        public void reached(String round, String state) {
            meetings -= state.equals("IN_MEETING") ? 1 : 0;
        }

        public boolean furtherMeetings(String round) {
            return meetings > 0;
        }

        public boolean publishes(String round) {
            return publishing;
        }

        public void publish(String round) { }

        public boolean nobodyChosen(String round) {
            return nobody;
        }

        public void tellResult(String round) {
            told++;
        }

        public void ended(String round, String state) {
            ended = state;
        }
    }

    private final FakeRoundTasks tasks = new FakeRoundTasks();
    private ProcessInstance round;

    @BeforeEach
    void the_models_have_their_beans() {
        ENGINE.bean("roundTasks", tasks);
        ENGINE.bean("noticeTasks", new FakeNoticeTasks());
        ENGINE.bean("dueDates", new FakeDueDates());
    }

    private void opened() {
        round = runtimeService().startProcessInstanceByKey("programme-round", ROUND, Map.of(CaseVars.OWNER.name(), "130000",
            CaseVars.REVIEWING.name(), "130000", CaseVars.DETERMINING.name(), "130000", CaseVars.TITLE.name(), "推选活动",
            CaseVars.CASE_NUMBER.name(), ROUND));
    }

    private void theDeadlinesPass() {
        while (tasks.deadlines > 0) {
            execute(jobQuery().singleResult());
        }
    }

    private void done(String step, Map<String, Object> outcome) {
        complete(taskQuery().taskDefinitionKey(step).singleResult(), outcome);
    }

    private void met() {
        done("HoldMeeting", Map.of());
        done("HoldMeeting", Map.of());
    }

    @Test
    void each_deadline_passes_then_each_meeting_decides_then_the_list_is_posted_and_they_are_commended() {
        opened();
        assertThat(round).isWaitingAtExactly("ReportingDeadline");
        assertThat(jobQuery().singleResult()).hasDueDate(NOON);
        theDeadlinesPass();
        met();
        assertThat(round).isWaitingAtExactly("PublishChosen");
        done("PostNotice", Map.of());
        execute(jobQuery().singleResult());
        done("Commend", Map.of());
        execute(jobQuery().singleResult());

        assertThat(round).isEnded().hasPassed("RoundCommended");
        Assertions.assertThat(tasks.told).isEqualTo(1);
        Assertions.assertThat(tasks.ended).isEqualTo("COMMENDED");
    }

    @Test
    void where_no_table_was_issued_the_places_are_adopted_first() {
        tasks.allocating = true;
        opened();
        assertThat(round).isWaitingAtExactly("AdoptAllocation");

        done("AdoptAllocation", Map.of());

        assertThat(round).isWaitingAtExactly("ReportingDeadline");
    }

    @Test
    void a_round_for_which_nobody_is_left_ends_without_a_meeting() {
        tasks.candidates = false;
        opened();
        theDeadlinesPass();
        execute(jobQuery().singleResult());

        assertThat(round).isEnded().hasPassed("NobodyChosen").hasNotPassed("HoldMeeting", "Commend");
    }

    @Test
    void a_round_may_end_with_nobody_after_its_meetings() {
        tasks.publishing = false;
        tasks.nobody = true;
        opened();
        theDeadlinesPass();
        met();
        execute(jobQuery().singleResult());

        assertThat(round).isEnded().hasPassed("NobodyChosen").hasNotPassed("PublishChosen", "Commend");
    }

    @Test
    void a_list_from_which_everybody_was_struck_commends_nobody() {
        opened();
        theDeadlinesPass();
        met();
        done("PostNotice", Map.of());
        runtimeService().createMessageCorrelation("ObjectionReceived").correlate();
        done("InvestigateObjection", Map.of("upheld", true, "othersListed", false));
        execute(jobQuery().singleResult());

        assertThat(round).isEnded().hasPassed("NobodyChosen");
        Assertions.assertThat(tasks.ended).isEqualTo("NOBODY_CHOSEN");
    }
}
