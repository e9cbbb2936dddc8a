package cn.unioncare.nomination.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;

import cn.unioncare.BareEngine;
import cn.unioncare.nomination.NominationStages.Stage;
import cn.unioncare.notices.process.FakeNoticeTasks;
import cn.unioncare.supervision.process.FakeDueDates;
import cn.unioncare.workflow.CaseVars;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 推荐: the way of a nomination through the drawn models, from every answer to what comes next. */
class NominationProcessTest {

    private static final String CASE = "TX-130000-2021-000001";

    @RegisterExtension
    static final BareEngine ENGINE = BareEngine.named("nomination").with("nomination/nomination.bpmn")
        .with("nomination/tier-review.bpmn").with("nomination/consultation.bpmn").with("notices/publicity.bpmn");

    private final FakeNominationTasks tasks = new FakeNominationTasks("130102", "130100", "130000");
    private ProcessInstance nomination;

    @BeforeEach
    void the_models_have_their_beans() {
        ENGINE.bean("nominationTasks", tasks);
        ENGINE.bean("consultationTasks", new FakeConsultationTasks("PARTY", "DISCIPLINE"));
        ENGINE.bean("noticeTasks", new FakeNoticeTasks());
        ENGINE.bean("dueDates", new FakeDueDates());
    }

    private void proposed(Stage... held) {
        tasks.holding(held);
        nomination = runtimeService().startProcessInstanceByKey("nomination", CASE, Map.of(CaseVars.OWNER.name(), "13010201",
            CaseVars.REVIEWING.name(), "130102", CaseVars.DETERMINING.name(), "130102", CaseVars.TITLE.name(), "测**",
            CaseVars.CASE_NUMBER.name(), CASE));
    }

    private void done(String step, Map<String, Object> outcome) {
        Task task = taskQuery().taskDefinitionKey(step).list().get(0);
        complete(task, outcome);
    }

    private void submitted() {
        proposed();
        done("ConfirmConditions", Map.of("confirmed", true));
        done("SubmitNomination", Map.of());
    }

    private void reviewed(String decision) {
        done("VerifyNomination", Map.of("tierDecision", decision));
    }

    private void chosen(String decision) {
        done("ChooseAndSubmit", Map.of("tierDecision", decision));
    }

    @Test
    void a_nomination_passes_every_tier_and_waits_for_the_round() {
        submitted();
        for (String union : new String[] {"130102", "130100"}) {
            assertThat(taskQuery().singleResult()).hasCandidateGroup(union + "-reviewer");
            reviewed("AGREED");
            assertThat(taskQuery().singleResult()).hasCandidateGroup(union + "-approver");
            chosen("SUBMITTED");
        }
        reviewed("AGREED");
        assertThat(nomination).isWaitingAtExactly("RoundDecided");
        runtimeService().createMessageCorrelation("RoundDecided").processInstanceId(nomination.getId()).correlate();

        assertThat(nomination).isEnded().hasPassed("Commended");
        Assertions.assertThat(tasks.done()).containsExactly("reached TO_SUBMIT", "reached AWAITING_DECISION", "ended COMMENDED");
    }

    @Test
    void every_stage_that_the_programme_holds_comes_in_its_place() {
        proposed(Stage.values());
        assertThat(nomination).isWaitingAtExactly("RecordAssembly");
        done("RecordAssembly", Map.of("agreed", true));
        assertThat(nomination).isWaitingAtExactly("AskHelpedWorkers");
        done("AskHelpedWorkers", Map.of("agreed", true));
        assertThat(nomination).isWaitingAtExactly("ConfirmConditions");
        done("ConfirmConditions", Map.of("confirmed", true));
        assertThat(nomination).isWaitingAtExactly("SeekUnitConsent");
        done("GiveOpinion", Map.of("agreed", true));
        done("GiveOpinion", Map.of("agreed", true));
        assertThat(nomination).isWaitingAtExactly("PublishInUnit");
        done("PostNotice", Map.of());
        execute(jobQuery().singleResult());

        assertThat(nomination).isWaitingAtExactly("SubmitNomination");
    }

    @ParameterizedTest
    @CsvSource({"MEMBER_ASSEMBLY, RecordAssembly, NotAgreedByMembers", "HELPED_WORKERS, AskHelpedWorkers, NotAgreedByHelpedWorkers"})
    void whoever_is_asked_and_says_no_ends_it(Stage stage, String step, String end) {
        proposed(stage);

        done(step, Map.of("agreed", false));

        assertThat(nomination).isEnded().hasPassed(end);
        Assertions.assertThat(tasks.done()).containsExactly("ended NOT_AGREED");
    }

    @Test
    void what_does_not_meet_the_conditions_ends_at_once_or_when_a_person_says_so() {
        tasks.conditionsAre("NOT_MET");
        proposed();
        assertThat(nomination).isEnded().hasPassed("NotEligible");

        tasks.conditionsAre("TO_CONFIRM");
        proposed();
        done("ConfirmConditions", Map.of("confirmed", false));
        assertThat(nomination).isEnded().hasPassed("NotEligible");
    }

    @Test
    void an_organ_of_the_unit_or_of_a_tier_that_disagrees_ends_it() {
        proposed(Stage.UNIT_CONSENT);
        done("ConfirmConditions", Map.of("confirmed", true));
        done("GiveOpinion", Map.of("agreed", false));
        assertThat(nomination).isEnded().hasPassed("NotAgreedInUnit");
    }

    @Test
    void an_organ_that_a_tier_asks_and_that_disagrees_ends_the_whole() {
        tasks.consulting();
        submitted();
        reviewed("AGREED");

        done("GiveOpinion", Map.of("agreed", false));

        assertThat(nomination).isEnded().hasPassed("Disagreed");
        Assertions.assertThat(tasks.done()).endsWith("ended DISAGREED");
    }

    @Test
    void what_a_tier_sends_back_comes_to_the_same_tier_again() {
        submitted();
        reviewed("AGREED");
        chosen("SUBMITTED");
        reviewed("RETURNED");
        assertThat(nomination).isWaitingAtExactly("CorrectNomination");

        done("CorrectNomination", Map.of());

        assertThat(taskQuery().singleResult()).hasCandidateGroup("130100-reviewer");
    }

    @ParameterizedTest
    @CsvSource({"REJECTED, ReviewRefused", "NOT_CHOSEN, NotChosen"})
    void a_tier_may_refuse_it_or_choose_others(String decision, String end) {
        submitted();
        if (decision.equals("REJECTED")) {
            reviewed(decision);
        } else {
            reviewed("AGREED");
            chosen(decision);
        }

        assertThat(nomination).isEnded().hasPassed(end);
    }

    @ParameterizedTest
    @CsvSource({"ABANDONED, Abandoned", "REFUSED_AS_LATE, RefusedAsLate", "WITHDRAWN, Withdrawn", "CANCELLED, Struck",
        "DISQUALIFIED, Disqualified"})
    void it_can_be_stopped_wherever_it_stands(String because, String end) {
        submitted();

        runtimeService().createMessageCorrelation("NominationStopped").processInstanceId(nomination.getId())
            .setVariableLocal("stopped", because).correlate();

        assertThat(nomination).isEnded().hasPassed(end);
        Assertions.assertThat(taskQuery().list()).isEmpty();
        Assertions.assertThat(tasks.done()).endsWith("ended " + because);
    }

    @Test
    void an_objection_that_is_true_cancels_it_at_the_unit() {
        proposed(Stage.BASE_PUBLICITY);
        done("ConfirmConditions", Map.of("confirmed", true));
        done("PostNotice", Map.of());
        runtimeService().createMessageCorrelation("ObjectionReceived").correlate();

        done("InvestigateObjection", Map.of("upheld", true, "othersListed", false));

        assertThat(nomination).isEnded().hasPassed("Cancelled");
    }

    @Test
    void whom_the_round_leaves_out_is_not_selected() {
        tasks.notCommended();
        submitted();
        reviewed("AGREED");
        chosen("SUBMITTED");
        reviewed("AGREED");
        chosen("SUBMITTED");
        reviewed("AGREED");

        runtimeService().createMessageCorrelation("RoundDecided").processInstanceId(nomination.getId()).correlate();

        assertThat(nomination).isEnded().hasPassed("NotSelected");
    }
}
