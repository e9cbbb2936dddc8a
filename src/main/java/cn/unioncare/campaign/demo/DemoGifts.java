package cn.unioncare.campaign.demo;

import cn.unioncare.campaign.Campaign;
import cn.unioncare.organisation.Role;
import cn.unioncare.payments.Batches;
import cn.unioncare.payments.DepositDecision;
import cn.unioncare.payments.Deposits;
import cn.unioncare.payments.Method;
import cn.unioncare.payments.NewBatch;
import cn.unioncare.payments.NewDeposit;
import cn.unioncare.workflow.DueJobs;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whom the district has visited gets goods of the union's own money, from the deposit to the receipt. */
@Component
@Profile("demo")
class DemoGifts {

    private static final String SOURCE = "UNION";
    private static final BigDecimal DEPOSIT = BigDecimal.valueOf(20_000);

    private final DemoVisits desk;
    private final Deposits deposits;
    private final Batches batches;
    private final DueJobs jobs;
    private final Clock clock;

    DemoGifts(DemoVisits desk, Deposits deposits, Batches batches, DueJobs jobs, Clock clock) {
        this.desk = desk;
        this.deposits = deposits;
        this.batches = batches;
        this.jobs = jobs;
        this.clock = clock;
    }

    void handedOut(Campaign campaign) {
        String union = campaign.union().value();
        String clerk = "clerk." + union;
        String today = LocalDate.now(clock).toString();
        String fund = deposited(clerk, "approver." + union);
        desk.complete(clerk, "RequestPayments", campaign.number().value(), desk.example("request-payments").put("everybody", true)
            .put("source", SOURCE).put("method", Method.IN_KIND.name()).put("goods", "米、面、油、棉被").put("further", true));
        jobs.runAll();
        String batch = batches.open(new NewBatch(fund, Method.IN_KIND), desk.account(clerk).actorIn(Role.CLERK)).value();
        desk.complete(clerk, "PrepareBatch", batch, desk.example("prepare-batch"));
        desk.complete("approver." + union, "ApproveBatch", batch, desk.example("approve-batch"));
        jobs.runAll();
        String cashier = "cashier." + union;
        desk.complete(cashier, "IssueGoods", batch, desk.withPaper(desk.example("issue-goods").put("issuedOn", today), "签收单.jpg",
            "GOODS_RECEIPT", cashier));
        jobs.runAll();
        desk.complete(clerk, "ConfirmReceipts", batch, desk.example("confirm-receipts").put("confirmedOn", today));
        jobs.runAll();
    }

    private String deposited(String clerk, String approver) {
        Deposits.Entered entered = deposits.enter(new NewDeposit(SOURCE, LocalDate.now(clock).getYear(), NewDeposit.Kind.IN, DEPOSIT,
            "工会经费年度预算", null), desk.account(clerk).actorIn(Role.CLERK));
        deposits.decide(entered.fund(), entered.deposit().seq(), new DepositDecision(true, null), desk.account(approver).actorIn(Role.APPROVER));
        return entered.fund();
    }
}
