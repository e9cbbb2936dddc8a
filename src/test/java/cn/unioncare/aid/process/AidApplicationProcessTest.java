package cn.unioncare.aid.process;

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

/** 困难职工帮扶: the ways of one application through the drawn model. */
class AidApplicationProcessTest {

    private static final String CASE = "BF-130306-2018-000001";

    @RegisterExtension
    static final BareEngine ENGINE = BareEngine.named("aid-application").with("assistance/aid-application.bpmn");

    private ProcessInstance aid;

    @BeforeEach
    void an_application_is_filed() {
        ENGINE.bean("dueDates", new FakeDueDates());
        begins(true);
    }

    private void begins(boolean filled) {
        aid = runtimeService().startProcessInstanceByKey("aid-application", CASE, Map.of(CaseVars.OWNER.name(), "13030601",
            CaseVars.REVIEWING.name(), "130306", CaseVars.DETERMINING.name(), "130306", CaseVars.TITLE.name(), "测**生活救助",
            CaseVars.CASE_NUMBER.name(), CASE, "filled", filled));
    }

    private void done(String step, Map<String, Object> outcome) {
        assertThat(aid).isWaitingAtExactly(step);
        complete(taskQuery().processInstanceId(aid.getId()).singleResult(), outcome);
    }

    private void tell(String message) {
        runtimeService().createMessageCorrelation(message).processInstanceId(aid.getId()).correlate();
    }

    private void upToReview() {
        done("CheckAid", Map.of("check", "COMPLETE"));
    }

    @Test
    void a_small_sum_is_the_head_of_the_centres_and_waits_until_it_has_arrived() {
        upToReview();
        assertThat(taskQuery().processInstanceId(aid.getId()).singleResult()).hasCandidateGroup("130306-reviewer");
        done("ReviewAid", Map.of("review", "GRANTED", "inMoney", true));
        done("RequestPayment", Map.of("requested", true));
        assertThat(aid).isWaitingAtExactly("AwaitPayment");
        tell("PaymentArrived");
        assertThat(taskQuery().processInstanceId(aid.getId()).singleResult()).hasCandidateGroup("13030601-clerk");
        done("ConfirmUse", Map.of());
        assertThat(aid).isEnded().hasPassed("Helped").hasNotPassed("ApproveAid", "DiscussAid");
    }

    @Test
    void what_is_reversed_before_its_use_is_confirmed_is_asked_for_anew_and_what_is_taken_back_ends_it() {
        upToReview();
        done("ReviewAid", Map.of("review", "GRANTED", "inMoney", true));
        done("RequestPayment", Map.of("requested", true));
        tell("PaymentArrived");
        tell("PaymentReversed");
        done("RequestPayment", Map.of("requested", true));
        tell("PaymentArrived");
        tell("PaymentTakenBack");
        assertThat(aid).isEnded().hasPassed("TakenBack").hasNotPassed("Helped");
    }

    @Test
    void a_large_sum_passes_the_chair_and_the_meeting() {
        upToReview();
        done("ReviewAid", Map.of("review", "HIGHER", "inMoney", true));
        assertThat(taskQuery().processInstanceId(aid.getId()).singleResult()).hasCandidateGroup("130306-approver");
        done("ApproveAid", Map.of("approval", "HIGHER", "inMoney", true));
        assertThat(taskQuery().processInstanceId(aid.getId()).singleResult()).hasCandidateGroup("130306-secretary");
        done("DiscussAid", Map.of("carried", true, "inMoney", true));
        assertThat(aid).isWaitingAtExactly("RequestPayment");
    }

    @Test
    void what_does_not_carry_is_refused() {
        upToReview();
        done("ReviewAid", Map.of("review", "HIGHER", "inMoney", true));
        done("ApproveAid", Map.of("approval", "HIGHER", "inMoney", true));
        done("DiscussAid", Map.of("carried", false, "inMoney", true));
        assertThat(aid).isEnded().hasPassed("Refused");
    }

    @Test
    void the_chairs_word_is_enough_for_a_middle_sum() {
        upToReview();
        done("ReviewAid", Map.of("review", "HIGHER", "inMoney", true));
        done("ApproveAid", Map.of("approval", "GRANTED", "inMoney", true));
        assertThat(aid).isWaitingAtExactly("RequestPayment").hasNotPassed("DiscussAid");
    }

    @Test
    void whoever_decides_may_send_it_back_and_it_is_checked_anew() {
        done("CheckAid", Map.of("check", "INCOMPLETE"));
        done("FillAid", Map.of());
        upToReview();
        done("ReviewAid", Map.of("review", "RETURNED", "inMoney", true));
        done("FillAid", Map.of());
        upToReview();
        done("ReviewAid", Map.of("review", "HIGHER", "inMoney", true));
        done("ApproveAid", Map.of("approval", "RETURNED", "inMoney", true));
        assertThat(aid).isWaitingAtExactly("FillAid");
    }

    @Test
    void either_of_them_may_refuse() {
        upToReview();
        done("ReviewAid", Map.of("review", "REFUSED", "inMoney", true));
        assertThat(aid).isEnded().hasPassed("Refused");

        begins(true);
        upToReview();
        done("ReviewAid", Map.of("review", "HIGHER", "inMoney", true));
        done("ApproveAid", Map.of("approval", "REFUSED", "inMoney", true));
        assertThat(aid).isEnded().hasPassed("Refused");
    }

    @Test
    void a_service_ends_with_its_result_and_no_payment() {
        upToReview();
        done("ReviewAid", Map.of("review", "GRANTED", "inMoney", false));
        done("ProvideService", Map.of());
        assertThat(aid).isEnded().hasPassed("Served").hasNotPassed("RequestPayment", "AwaitPayment");
    }

    @Test
    void a_payment_that_was_given_up_is_asked_for_anew_or_goes_back() {
        upToReview();
        done("ReviewAid", Map.of("review", "GRANTED", "inMoney", true));
        done("RequestPayment", Map.of("requested", true));
        tell("PaymentGivenUp");
        done("RequestPayment", Map.of("requested", false));
        assertThat(aid).isWaitingAtExactly("FillAid");
    }

    @Test
    void a_need_that_a_visit_reports_is_filled_in_first_or_withdrawn() {
        begins(false);
        assertThat(aid).isWaitingAtExactly("FillAid");
        assertThat(taskQuery().processInstanceId(aid.getId()).singleResult()).hasCandidateGroup("13030601-clerk");
        tell("AidWithdrawn");
        assertThat(aid).isEnded().hasPassed("Withdrawn");
    }

    @Test
    void the_applicant_may_withdraw_before_it_is_reviewed() {
        done("CheckAid", Map.of("check", "WITHDRAWN"));
        assertThat(aid).isEnded().hasPassed("Withdrawn");
    }
}
