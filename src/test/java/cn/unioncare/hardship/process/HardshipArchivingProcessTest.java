package cn.unioncare.hardship.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import cn.unioncare.BareEngine;
import cn.unioncare.notices.process.FakeNoticeTasks;
import cn.unioncare.supervision.process.FakeDueDates;
import cn.unioncare.workflow.CaseVars;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 困难职工建档立卡: the way of a case through the drawn model, from every answer to what comes next. */
class HardshipArchivingProcessTest {

    private static final String CASE = "JD-130306-2018-000001";
    private static final String TITLE = "张* 的建档申请";
    private static final Map<String, Object> NOTHING = Map.of();

    @RegisterExtension
    static final BareEngine ENGINE = BareEngine.named("hardship-archiving")
        .with("hardship/hardship-archiving.bpmn").with("notices/publicity.bpmn");

    private final FakeHardshipTasks hardship = new FakeHardshipTasks();
    private final FakeNoticeTasks notices = new FakeNoticeTasks();
    private final FakeDueDates dueDates = new FakeDueDates();
    private final Map<String, String> groupOfTask = new LinkedHashMap<>();
    private ProcessInstance aCase;

    @BeforeEach
    void an_application_is_submitted() {
        ENGINE.bean("hardshipTasks", hardship);
        ENGINE.bean("noticeTasks", notices);
        ENGINE.bean("dueDates", dueDates);
        aCase = runtimeService().startProcessInstanceByKey("hardship-archiving", CASE, Map.of(
            CaseVars.OWNER.name(), "13030601", CaseVars.REVIEWING.name(), "13030611",
            CaseVars.DETERMINING.name(), "130306", CaseVars.TITLE.name(), TITLE,
            CaseVars.CASE_NUMBER.name(), CASE));
    }

    @Test
    void an_undisputed_case_ends_in_the_archive() {
        assertThat(aCase).isStarted().hasBusinessKey(CASE).isWaitingAtExactly("CheckCompleteness");
        materials("COMPLETE", false);
        assertThat(aCase).isWaitingAtExactly("SurveyHome");
        done("SurveyHome");
        assertThat(aCase).isWaitingAtExactly("ConfirmSurvey");
        surveyConfirmed(true);
        assertThat(aCase).isWaitingAtExactly("Deliberate");
        done("Deliberate");
        assertThat(aCase).isWaitingAtExactly("SignMinutes");
        minutesSigned("PASSED");
        assertThat(aCase).isWaitingAtExactly("PublishNames");
        done("PostNotice");
        periodEnds();
        assertThat(aCase).isWaitingAtExactly("ReviewMaterials");
        reviewed("AGREED");
        assertThat(aCase).isWaitingAtExactly("Determine");
        determined("APPROVED");
        done("EnterArchive");
        done("AgreePlan");
        noticeWritten("IssueCardAndLedger");

        assertThat(aCase).isEnded()
            .hasPassedInOrder("ApplicationSubmitted", "CheckCompleteness", "CheckDuplicates", "SurveyHome",
                "ConfirmSurvey", "AssessHousehold", "Deliberate", "SignMinutes", "PublishNames", "RecordPublicity",
                "ReviewMaterials", "Determine", "EnteredAndAgreed", "IssueCardAndLedger", "Archived")
            .hasNotPassed("Refused", "Cancelled", "Withdrawn");
        Assertions.assertThat(hardship.done()).containsExactly("assess " + CASE, "recordPublicity " + CASE,
            "issueCardAndLedger " + CASE);
    }

    @Test
    void missing_materials_are_asked_for_until_the_worker_withdraws() {
        materials("INCOMPLETE", false);
        assertThat(aCase).isWaitingAtExactly("CorrectApplication");
        done("CorrectApplication");
        assertThat(aCase).isWaitingAtExactly("CheckCompleteness");
        materials("INCOMPLETE", false);
        done("CorrectApplication");

        materials("WITHDRAWN", false);

        assertThat(aCase).isEnded().hasPassed("Withdrawn").hasNotPassed("CheckDuplicates", "NotifyRefusal");
    }

    @Test
    void a_different_household_under_the_same_register_goes_on() {
        hardship.duplicatesWillBe("FOUND", "NONE");
        materials("COMPLETE", false);
        assertThat(aCase).isWaitingAtExactly("HandleDuplicate");

        done("HandleDuplicate");

        assertThat(aCase).isWaitingAtExactly("SurveyHome");
    }

    @Test
    void an_application_merged_into_its_household_is_refused() {
        hardship.duplicatesWillBe("FOUND", "SAME_HOUSEHOLD");
        materials("COMPLETE", false);

        done("HandleDuplicate");

        refused();
        assertThat(aCase).hasNotPassed("SurveyHome");
    }

    @Test
    void where_it_is_wanted_civil_affairs_are_asked_before_the_survey() {
        materials("COMPLETE", true);
        assertThat(aCase).isWaitingAtExactly("CompareWithCivilAffairs");

        done("CompareWithCivilAffairs");

        assertThat(aCase).isWaitingAtExactly("SurveyHome");
    }

    @Test
    void a_survey_by_fewer_than_two_is_done_again() {
        given_the_case_waits_at("ConfirmSurvey");

        surveyConfirmed(false);

        assertThat(aCase).isWaitingAtExactly("SurveyHome").hasNotPassed("AssessHousehold");
        done("SurveyHome");
        surveyConfirmed(true);
        assertThat(aCase).isWaitingAtExactly("Deliberate");
    }

    @Test
    void a_household_above_the_standard_is_refused_in_writing() {
        hardship.assessmentsWillBe("NOT_ELIGIBLE");
        given_the_case_waits_at("ConfirmSurvey");

        surveyConfirmed(true);

        refused();
        assertThat(aCase).hasNotPassed("Deliberate");
    }

    @Test
    void what_the_standard_cannot_say_the_county_reviews_and_it_is_assessed_again() {
        hardship.assessmentsWillBe("MANUAL_REVIEW", "ELIGIBLE");
        given_the_case_waits_at("ConfirmSurvey");
        surveyConfirmed(true);
        assertThat(aCase).isWaitingAtExactly("ReviewManually");

        done("ReviewManually");

        assertThat(aCase).isWaitingAtExactly("Deliberate");
        Assertions.assertThat(hardship.done()).containsExactly("assess " + CASE, "assess " + CASE);
    }

    @Test
    void a_manual_review_may_end_in_a_refusal() {
        hardship.assessmentsWillBe("MANUAL_REVIEW", "NOT_ELIGIBLE");
        given_the_case_waits_at("ConfirmSurvey");
        surveyConfirmed(true);

        done("ReviewManually");

        refused();
    }

    @Test
    void wrong_minutes_go_back_to_the_secretary() {
        given_the_case_waits_at("SignMinutes");

        minutesSigned("MINUTES_WRONG");

        assertThat(aCase).isWaitingAtExactly("Deliberate");
        done("Deliberate");
        minutesSigned("PASSED");
        assertThat(aCase).isWaitingAtExactly("PublishNames");
    }

    @Test
    void a_case_that_the_panel_does_not_pass_is_refused() {
        given_the_case_waits_at("SignMinutes");

        minutesSigned("NOT_PASSED");

        refused();
        assertThat(aCase).hasNotPassed("PublishNames");
    }

    @Test
    void the_publicity_knows_the_case_its_title_and_who_investigates() {
        given_the_case_waits_at("PostNotice");

        assertThat(publicity()).isStarted().hasBusinessKey(CASE).variables()
            .containsOnly(Map.entry("ownerUnion", "13030601"), Map.entry("investigatingUnion", "13030611"),
                Map.entry("title", TITLE), Map.entry("caseNumber", CASE));
    }

    @Test
    void an_upheld_objection_cancels_the_case() {
        given_the_case_waits_at("PublicityEnds");
        objected();

        objectionDecided(true);

        cancelled();
        Assertions.assertThat(jobQuery().count()).as("timers left").isZero();
    }

    @Test
    void an_objection_upheld_only_after_the_period_cancels_the_case_too() {
        given_the_case_waits_at("PublicityEnds");
        objected();
        periodEnds();
        assertThat(aCase).isWaitingAtExactly("PublishNames").hasNotPassed("RecordPublicity");

        objectionDecided(true);

        cancelled();
    }

    @Test
    void a_dismissed_objection_lets_the_case_go_on() {
        given_the_case_waits_at("PublicityEnds");
        objected();
        objectionDecided(false);
        assertThat(aCase).isWaitingAtExactly("PublishNames");

        periodEnds();

        assertThat(aCase).hasPassed("RecordPublicity").isWaitingAtExactly("ReviewMaterials");
    }

    @Test
    void of_two_objections_one_true_one_is_enough() {
        given_the_case_waits_at("PublicityEnds");
        objected();
        objected();
        objectionDecided(false);
        assertThat(aCase).isWaitingAtExactly("PublishNames");

        objectionDecided(true);

        cancelled();
    }

    @Test
    void an_open_objection_holds_the_case_when_the_period_is_over() {
        given_the_case_waits_at("PublicityEnds");
        objected();

        periodEnds();

        assertThat(aCase).isWaitingAtExactly("PublishNames");
        objectionDecided(false);
        assertThat(aCase).hasPassed("RecordPublicity").isWaitingAtExactly("ReviewMaterials");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CheckCompleteness", "SurveyHome", "Deliberate"})
    void the_reviewer_names_the_step_that_a_case_goes_back_to(String named) {
        given_the_case_waits_at("ReviewMaterials");

        done("ReviewMaterials", returned(HardshipVars.REVIEW.as("RETURNED"), named));

        assertThat(aCase).isWaitingAtExactly(named).hasNotPassed("Determine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CheckCompleteness", "SurveyHome", "Deliberate"})
    void the_approver_names_the_step_that_a_case_goes_back_to(String named) {
        given_the_case_waits_at("Determine");

        done("Determine", returned(HardshipVars.DETERMINATION.as("RETURNED"), named));

        assertThat(aCase).isWaitingAtExactly(named).hasNotPassed("EnterArchive", "NotifyRefusal");
    }

    @Test
    void a_returned_case_walks_the_rest_of_its_way_again() {
        given_the_case_waits_at("ReviewMaterials");
        done("ReviewMaterials", returned(HardshipVars.REVIEW.as("RETURNED"), "Deliberate"));

        given_the_case_waits_at("Determine");
        determined("APPROVED");

        assertThat(aCase).isWaitingAtExactly("EnterArchive", "AgreePlan");
        Assertions.assertThat(notices.reportedEnds()).as("publicities").hasSize(2);
    }

    @Test
    void a_rejected_case_is_refused_in_writing() {
        given_the_case_waits_at("Determine");

        determined("REJECTED");

        refused();
        assertThat(aCase).hasNotPassed("ArchiveAndPlan");
    }

    @ParameterizedTest
    @CsvSource({"EnterArchive, AgreePlan", "AgreePlan, EnterArchive"})
    void the_card_waits_for_the_archive_and_the_plan_in_either_order(String first, String second) {
        given_the_case_waits_at("Determine");
        determined("APPROVED");
        assertThat(aCase).isWaitingAtExactly("EnterArchive", "AgreePlan");

        done(first);
        assertThat(aCase).isWaitingAt(second).hasNotPassed("EnteredAndAgreed");
        done(second);

        noticeWritten("IssueCardAndLedger");
        assertThat(aCase).isEnded().hasPassed("Archived");
    }

    @Test
    void every_step_waits_for_the_role_and_union_that_it_belongs_to_until_its_own_day() {
        hardship.duplicatesWillBe("FOUND");
        hardship.assessmentsWillBe("MANUAL_REVIEW");
        materials("INCOMPLETE", true);
        done("CorrectApplication");
        materials("COMPLETE", true);
        done("HandleDuplicate");
        done("CompareWithCivilAffairs");
        done("SurveyHome");
        surveyConfirmed(true);
        done("ReviewManually");
        given_the_case_waits_at("PublicityEnds");
        objected();
        objectionDecided(false);
        given_the_case_waits_at("Determine");
        determined("APPROVED");
        done("EnterArchive");
        done("AgreePlan");

        Assertions.assertThat(groupOfTask).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
            Map.entry("CheckCompleteness", "13030601-clerk"), Map.entry("CorrectApplication", "13030601-clerk"),
            Map.entry("HandleDuplicate", "130306-clerk"), Map.entry("CompareWithCivilAffairs", "130306-clerk"),
            Map.entry("SurveyHome", "13030601-surveyor"), Map.entry("ConfirmSurvey", "13030601-surveyor"),
            Map.entry("ReviewManually", "130306-reviewer"), Map.entry("Deliberate", "13030601-secretary"),
            Map.entry("SignMinutes", "13030601-panel"), Map.entry("PostNotice", "13030601-clerk"),
            Map.entry("InvestigateObjection", "13030611-reviewer"), Map.entry("ReviewMaterials", "13030611-reviewer"),
            Map.entry("Determine", "130306-approver"), Map.entry("EnterArchive", "13030601-clerk"),
            Map.entry("AgreePlan", "13030601-clerk")));
    }

    /** Walks the undisputed way from where the case is now. */
    private void given_the_case_waits_at(String step) {
        Map<String, Runnable> undisputed = new LinkedHashMap<>();
        undisputed.put("CheckCompleteness", () -> materials("COMPLETE", false));
        undisputed.put("SurveyHome", () -> done("SurveyHome"));
        undisputed.put("ConfirmSurvey", () -> surveyConfirmed(true));
        undisputed.put("Deliberate", () -> done("Deliberate"));
        undisputed.put("SignMinutes", () -> minutesSigned("PASSED"));
        undisputed.put("PostNotice", () -> done("PostNotice"));
        undisputed.put("PublicityEnds", this::periodEnds);
        undisputed.put("ReviewMaterials", () -> reviewed("AGREED"));
        List<String> waiting = runtimeService().getActiveActivityIds(
            publicity() == null ? aCase.getId() : publicity().getId());
        List<String> steps = List.copyOf(undisputed.keySet());
        int from = steps.indexOf(waiting.get(0));
        int to = steps.contains(step) ? steps.indexOf(step) : steps.size();
        steps.subList(from, to).forEach(passed -> undisputed.get(passed).run());
    }

    private void materials(String outcome, boolean comparison) {
        Map<String, Object> answer = new HashMap<>(HardshipVars.MATERIALS.as(outcome));
        answer.putAll(HardshipVars.COMPARISON.as(comparison));
        done("CheckCompleteness", answer);
    }

    private void surveyConfirmed(boolean byTwo) {
        done("ConfirmSurvey", HardshipVars.SURVEY_VALID.as(byTwo));
    }

    private void minutesSigned(String outcome) {
        done("SignMinutes", HardshipVars.DELIBERATION.as(outcome));
    }

    private void reviewed(String decision) {
        done("ReviewMaterials", HardshipVars.REVIEW.as(decision));
    }

    private void determined(String decision) {
        done("Determine", HardshipVars.DETERMINATION.as(decision));
    }

    private static Map<String, Object> returned(Map<String, Object> decision, String step) {
        Map<String, Object> answer = new HashMap<>(decision);
        answer.putAll(HardshipVars.RETURN_TO.as(step));
        return answer;
    }

    private void objected() {
        runtimeService().createMessageCorrelation("ObjectionReceived").processInstanceId(publicity().getId())
            .correlate();
    }

    private void objectionDecided(boolean upheld) {
        done("InvestigateObjection", Map.of("upheld", upheld, "othersListed", false));
    }

    private void periodEnds() {
        execute(job("PublicityEnds", publicity()));
    }

    private ProcessInstance publicity() {
        return calledProcessInstance("publicity", aCase);
    }

    private void refused() {
        noticeWritten("NotifyRefusal");
        assertThat(aCase).isEnded().hasPassed("Refused").hasNotPassed("Archived", "Cancelled");
        Assertions.assertThat(hardship.done()).contains("notifyRefusal " + CASE);
    }

    private void cancelled() {
        noticeWritten("NotifyCancellation");
        assertThat(aCase).isEnded().hasPassed("ObjectionUpheld", "Cancelled")
            .hasNotPassed("RecordPublicity", "ReviewMaterials", "Refused");
        Assertions.assertThat(hardship.done()).contains("notifyCancellation " + CASE);
    }

    /** What is written and sent runs in a job of its own, so that a failure does not undo the step before. */
    private void noticeWritten(String element) {
        assertThat(aCase).isWaitingAtExactly(element);
        execute(job(element, aCase));
    }

    private void done(String element) {
        done(element, NOTHING);
    }

    private void done(String element, Map<String, Object> outcome) {
        Task open = taskQuery().taskDefinitionKey(element).processInstanceBusinessKey(CASE)
            .orderByTaskCreateTime().asc().list().get(0);
        assertThat(open).as(element).hasDueDate(dueDates.of(element));
        taskService().getIdentityLinksForTask(open.getId())
            .forEach(link -> groupOfTask.merge(element, link.getGroupId(), (known, now) ->
                known.equals(now) ? known : known + "," + now));
        complete(open, outcome);
    }
}
