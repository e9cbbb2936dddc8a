package cn.unioncare.payments.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import cn.unioncare.BareEngine;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The ways through a batch and a recovery, without anything of ours around them. */
class PaymentBatchProcessTest {

    @RegisterExtension
    static final BareEngine ENGINE = BareEngine.named("payment-batch").with("assistance/payment-batch.bpmn")
        .with("assistance/fund-recovery.bpmn");

    /** Every task is due some day. */
    public static final class DueDates {

        public Date of(String element) {
            return Date.from(Instant.parse("2018-02-05T15:59:59Z"));
        }
    }

    @BeforeEach
    void dates() {
        ENGINE.bean("dueDates", new DueDates());
    }

    private static ProcessInstance started(String process) {
        ProcessInstance instance = runtimeService().startProcessInstanceByKey(process, "FF-130306-2018-000001",
            Map.of("ownerUnion", "130306", "reviewingUnion", "130306", "determiningUnion", "130306", "caseNumber",
                "FF-130306-2018-000001", "title", "银行代发"));
        assertThat(instance).isStarted();
        return instance;
    }

    private static void done(String step, Map<String, Object> outcome) {
        complete(task(step), outcome);
    }

    @Test
    void what_is_approved_goes_to_the_bank_and_is_confirmed() {
        ProcessInstance batch = started("payment-batch");
        assertThat(task("PrepareBatch")).hasCandidateGroup("130306-clerk");
        done("PrepareBatch", Map.of("listed", true));
        assertThat(task("ApproveBatch")).hasCandidateGroup("130306-approver");
        done("ApproveBatch", Map.of("approval", "BANK"));
        assertThat(task("SendToBank")).hasCandidateGroup("130306-cashier");
        done("SendToBank", Map.of());
        done("RecordBankReply", Map.of("anyFailed", false));
        done("ConfirmReceipts", Map.of());
        assertThat(batch).isEnded().hasPassed("BatchDone").hasNotPassed("CorrectAccounts", "IssueGoods");
    }

    @Test
    void what_failed_is_put_right_approved_anew_and_sent_once_more() {
        ProcessInstance batch = started("payment-batch");
        done("PrepareBatch", Map.of("listed", true));
        done("ApproveBatch", Map.of("approval", "BANK"));
        done("SendToBank", Map.of());
        done("RecordBankReply", Map.of("anyFailed", true));
        done("CorrectAccounts", Map.of("correction", "RETRY"));
        done("ApproveBatch", Map.of("approval", "RETURNED_ACCOUNTS"));
        done("CorrectAccounts", Map.of("correction", "RETRY"));
        done("ApproveBatch", Map.of("approval", "BANK"));
        done("SendToBank", Map.of());
        done("RecordBankReply", Map.of("anyFailed", false));
        done("ConfirmReceipts", Map.of());
        assertThat(batch).isEnded().hasPassed("BatchDone");
    }

    @Test
    void what_is_given_up_leaves_the_rest_to_be_confirmed_or_nothing() {
        ProcessInstance rest = started("payment-batch");
        done("PrepareBatch", Map.of("listed", true));
        done("ApproveBatch", Map.of("approval", "IN_KIND"));
        done("IssueGoods", Map.of("anyFailed", true));
        done("CorrectAccounts", Map.of("correction", "CONFIRM"));
        done("ConfirmReceipts", Map.of());
        assertThat(rest).isEnded().hasPassed("BatchDone").hasNotPassed("SendToBank");

        ProcessInstance nothing = started("payment-batch");
        done("PrepareBatch", Map.of("listed", true));
        done("ApproveBatch", Map.of("approval", "IN_KIND"));
        done("IssueGoods", Map.of("anyFailed", true));
        done("CorrectAccounts", Map.of("correction", "NOTHING_PAID"));
        assertThat(nothing).isEnded().hasPassed("BatchAbandoned");
    }

    @Test
    void a_list_is_returned_to_whoever_made_it_or_abandoned() {
        ProcessInstance batch = started("payment-batch");
        done("PrepareBatch", Map.of("listed", true));
        done("ApproveBatch", Map.of("approval", "RETURNED"));
        done("PrepareBatch", Map.of("listed", false));
        assertThat(batch).isEnded().hasPassed("BatchAbandoned").hasNotPassed("SendToBank", "IssueGoods");
    }

    @Test
    void a_repayment_comes_in_instalments_or_its_refusal_is_referred() {
        ProcessInstance whole = started("fund-recovery");
        done("DemandRepayment", Map.of());
        assertThat(task("RecordRepayment")).hasCandidateGroup("130306-cashier");
        done("RecordRepayment", Map.of("repayment", "PART"));
        done("RecordRepayment", Map.of("repayment", "FULL"));
        assertThat(whole).isEnded().hasPassed("FundsRecovered");

        ProcessInstance refused = started("fund-recovery");
        done("DemandRepayment", Map.of());
        done("RecordRepayment", Map.of("repayment", "REFUSED"));
        done("ReferRefusal", Map.of());
        assertThat(refused).isEnded().hasPassed("RefusalReferred");
    }

    @Test
    void a_recovery_that_was_opened_wrongly_is_withdrawn_at_any_step() {
        ProcessInstance atOnce = started("fund-recovery");
        runtimeService().createMessageCorrelation("RecoveryWithdrawn").processInstanceId(atOnce.getId()).correlate();
        assertThat(atOnce).isEnded().hasPassed("RecoveryWithdrawn");

        ProcessInstance demanded = started("fund-recovery");
        done("DemandRepayment", Map.of());
        runtimeService().createMessageCorrelation("RecoveryWithdrawn").processInstanceId(demanded.getId()).correlate();
        assertThat(demanded).isEnded().hasPassed("RecoveryWithdrawn").hasNotPassed("FundsRecovered");
    }
}
