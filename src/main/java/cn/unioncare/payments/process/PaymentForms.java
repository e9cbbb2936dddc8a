package cn.unioncare.payments.process;

import static cn.unioncare.payments.process.PaymentVars.ANY_FAILED;
import static cn.unioncare.payments.process.PaymentVars.APPROVAL;
import static cn.unioncare.payments.process.PaymentVars.CORRECTION;
import static cn.unioncare.payments.process.PaymentVars.LISTED;
import static cn.unioncare.payments.process.PaymentVars.REPAYMENT;

import cn.unioncare.payments.AccountCorrections;
import cn.unioncare.payments.BankFileSent;
import cn.unioncare.payments.BankReply;
import cn.unioncare.payments.BatchApproval;
import cn.unioncare.payments.BatchData;
import cn.unioncare.payments.BatchList;
import cn.unioncare.payments.Batches;
import cn.unioncare.payments.CorrectedAccounts;
import cn.unioncare.payments.GoodsIssued;
import cn.unioncare.payments.PayingOut;
import cn.unioncare.payments.ReceiptsConfirmed;
import cn.unioncare.payments.Recoveries;
import cn.unioncare.payments.Referral;
import cn.unioncare.payments.Repayment;
import cn.unioncare.payments.Repayments;
import cn.unioncare.payments.RepaymentDemand;
import cn.unioncare.workflow.OpenTask;
import cn.unioncare.workflow.TaskForm;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** BPMN → us: the user tasks of {@code payment-batch.bpmn} and {@code fund-recovery.bpmn}, one method each. */
@Configuration
class PaymentForms {

    private final Batches batches;
    private final PayingOut paying;
    private final AccountCorrections accounts;
    private final Recoveries recoveries;
    private final Repayments repayments;
    private final BatchData data;

    PaymentForms(Batches batches, PayingOut paying, AccountCorrections accounts, Recoveries recoveries, Repayments repayments,
                 BatchData data) {
        this.batches = batches;
        this.paying = paying;
        this.accounts = accounts;
        this.recoveries = recoveries;
        this.repayments = repayments;
        this.data = data;
    }

    @Bean
    TaskForm<BatchList> prepareBatch() {
        return form("PrepareBatch", BatchList.class, (task, list) -> LISTED.as(batches.prepare(task.caseId(), list, task.actor())));
    }

    @Bean
    TaskForm<BatchApproval> approveBatch() {
        return form("ApproveBatch", BatchApproval.class, (task, approval) ->
            APPROVAL.as(batches.approve(task.caseId(), approval, task.actor())));
    }

    @Bean
    TaskForm<BankFileSent> sendToBank() {
        return form("SendToBank", BankFileSent.class, (task, sent) -> {
            paying.sent(task.caseId(), sent, task.actor());
            return Map.of();
        });
    }

    @Bean
    TaskForm<BankReply> recordBankReply() {
        return form("RecordBankReply", BankReply.class, (task, reply) ->
            ANY_FAILED.as(paying.replied(task.caseId(), reply, task.actor())));
    }

    @Bean
    TaskForm<GoodsIssued> issueGoods() {
        return form("IssueGoods", GoodsIssued.class, (task, issued) ->
            ANY_FAILED.as(paying.issued(task.caseId(), issued, task.actor())));
    }

    /** The account as it is, so that it can be put right: only to whoever has claimed the task. */
    @Bean
    TaskForm<CorrectedAccounts> correctAccounts() {
        return form("CorrectAccounts", CorrectedAccounts.class, (task, corrected) ->
            CORRECTION.as(accounts.correct(task.caseId(), corrected, task.actor()).name())).showingWhole();
    }

    @Bean
    TaskForm<ReceiptsConfirmed> confirmReceipts() {
        return form("ConfirmReceipts", ReceiptsConfirmed.class, (task, receipt) -> {
            paying.confirmed(task.caseId(), receipt, task.actor());
            return Map.of();
        });
    }

    @Bean
    TaskForm<RepaymentDemand> demandRepayment() {
        return form("DemandRepayment", RepaymentDemand.class, (task, demand) -> {
            recoveries.demanded(task.caseId(), demand, task.actor());
            return Map.of();
        });
    }

    @Bean
    TaskForm<Repayment> recordRepayment() {
        return form("RecordRepayment", Repayment.class, (task, repayment) ->
            REPAYMENT.as(repayments.repaid(task.caseId(), repayment, task.actor())));
    }

    @Bean
    TaskForm<Referral> referRefusal() {
        return form("ReferRefusal", Referral.class, (task, referral) -> {
            recoveries.referred(task.caseId(), referral, task.actor());
            return Map.of();
        });
    }

    private <B> TaskForm<B> form(String key, Class<B> body, BiFunction<OpenTask, B, Map<String, Object>> complete) {
        return new TaskForm<>(key, body, data::of, complete);
    }
}
