package cn.unioncare.payments;

import static cn.unioncare.payments.PaymentsFixture.APPROVER;
import static cn.unioncare.payments.PaymentsFixture.CASHIER;
import static cn.unioncare.payments.PaymentsFixture.CLERK;
import static cn.unioncare.payments.PaymentsFixture.REVIEWER;

import cn.unioncare.documents.Attachment;
import cn.unioncare.payments.PaymentsFixture.Wish;
import cn.unioncare.shared.CaseId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** People who do at random what they may do next, and what they may not. */
final class Cash {

    private static final LocalDate TODAY = LocalDate.of(2018, 2, 1);

    private final PaymentsFixture till;
    private final Random random;
    private final List<Wish> households = new ArrayList<>();
    private final List<BankReply> earlierReplies = new ArrayList<>();

    Cash(PaymentsFixture till, long seed) {
        this.till = till;
        this.random = new Random(seed);
        till.fund("CENTRAL", "4000");
        till.fund("UNION", "2000.05");
        for (int i = 0; i < 5; i++) {
            households.add(till.household());
        }
    }

    /** @return what was done; a refusal has changed nothing */
    String act() {
        return switch (random.nextInt(15)) {
            case 0, 1, 2 -> ask();
            case 3 -> moreMoney();
            case 4 -> cancel();
            case 5, 6 -> open();
            case 7, 8, 9, 10, 11 -> next();
            case 12 -> reverse();
            case 13 -> recover();
            default -> repay();
        };
    }

    private String ask() {
        Wish wish = one(households);
        wish = random.nextInt(3) == 0 ? wish.from("UNION") : wish;
        wish = wish.at(new CaseId("SW-130306-2018-%06d".formatted(1 + random.nextInt(4))));
        wish = wish.source().equals("UNION") && random.nextBoolean() ? wish.goods("大米") : wish;
        till.asked(wish.of("%d.%02d".formatted(1 + random.nextInt(900), random.nextInt(100))));
        return "ask";
    }

    private String moreMoney() {
        if (random.nextBoolean()) {
            till.fund(random.nextBoolean() ? "CENTRAL" : "UNION", "%d.%02d".formatted(1 + random.nextInt(800), random.nextInt(100)));
            return "money in";
        }
        Deposits.Entered less = till.inOne(() -> till.deposits.enter(new NewDeposit("CENTRAL", 2018, NewDeposit.Kind.ADJUST,
            new BigDecimal("-%d.%02d".formatted(1 + random.nextInt(1500), random.nextInt(100))), "更正单", "多记"), CLERK));
        till.inOne(() -> till.deposits.decide(less.fund(), less.deposit().seq(), new DepositDecision(true, null), APPROVER));
        return "adjust";
    }

    private String cancel() {
        String payment = anyPayment();
        till.inOne(() -> till.payments.cancel(payment, "撤销", CLERK));
        return "cancel " + payment;
    }

    private String open() {
        String fund = one(till.jdbc.sql("select number from fund order by number").query(String.class).list());
        Method method = random.nextInt(3) == 0 ? Method.IN_KIND : Method.BANK;
        return "open " + till.inOne(() -> till.batches.open(new NewBatch(fund, method), CLERK));
    }

    private String next() {
        List<Batch> open = till.jdbc.sql("select * from payment_batch where state not in ('DONE', 'ABANDONED') order by number")
            .query(BatchTable::batch).list();
        if (open.isEmpty()) {
            return "nothing to go on with";
        }
        Batch batch = one(open);
        switch (batch.state()) {
            case PREPARING -> till.inOne(() -> till.batches.prepare(batch.number(), list(batch), CLERK));
            case APPROVING -> till.inOne(() -> till.batches.approve(batch.number(), new BatchApproval(random.nextInt(4) == 0
                ? BatchApproval.Decision.RETURNED : BatchApproval.Decision.APPROVED, "意见"), APPROVER));
            case SENDING -> sending(batch);
            case REPLYING -> reply(batch);
            case CORRECTING -> till.inOne(() -> till.accounts.correct(batch.number(), corrections(batch), CLERK));
            default -> till.inOne(() -> till.paying.confirmed(batch.number(), new ReceiptsConfirmed(TODAY, true, "生活", null), CLERK));
        }
        return "go on with " + batch;
    }

    private BatchList list(Batch batch) {
        List<String> waiting = new ArrayList<>(Batches.numbersOf(till.table.of(batch.number())));
        waiting.addAll(Batches.numbersOf(till.table.waiting(batch.fund(), batch.method(), 9)));
        return switch (random.nextInt(5)) {
            case 0 -> new BatchList(BatchList.Choice.ABANDON, null, null);
            case 1 -> new BatchList(BatchList.Choice.CHOSEN, waiting.subList(0, Math.min(1, waiting.size())), null);
            case 2 -> new BatchList(BatchList.Choice.CHOSEN, List.of(anyPayment(), anyPayment()), null);
            default -> new BatchList(BatchList.Choice.ALL, null, null);
        };
    }

    private void sending(Batch batch) {
        if (batch.method() == Method.IN_KIND) {
            String receipt = till.inOne(() -> till.documents.uploaded("签收单.jpg", CASHIER.login()));
            List<GoodsIssued.NotHanded> not = till.table.of(batch.number()).stream()
                .filter(order -> order.state() == PaymentState.BATCHED && random.nextInt(3) == 0)
                .map(order -> new GoodsIssued.NotHanded(order.number(), "外出")).toList();
            till.inOne(() -> till.paying.issued(batch.number(), new GoodsIssued(TODAY, not,
                List.of(new Attachment(receipt, "GOODS_RECEIPT"))), CASHIER));
            return;
        }
        if (random.nextInt(4) > 0) {
            till.inOne(() -> till.bankFiles.make(batch.number().value(), CASHIER));
        }
        till.inOne(() -> till.paying.sent(batch.number(), new BankFileSent(TODAY, "受理", true), CASHIER));
    }

    private void reply(Batch batch) {
        // Of now and then an older reply once more, another sum, or a line too few.
        BankReply reply = random.nextInt(6) == 0 && !earlierReplies.isEmpty() ? one(earlierReplies) : reply(batch, random.nextInt(8));
        till.inOne(() -> till.paying.replied(batch.number(), reply, CASHIER));
        earlierReplies.add(reply);
    }

    private BankReply reply(Batch batch, int fault) {
        List<BankReply.Line> lines = new ArrayList<>(till.table.of(batch.number()).stream()
            .filter(order -> order.state() == PaymentState.SENT).map(order -> random.nextInt(3) > 0
                ? new BankReply.Line(order.number(), order.attempt(), fault == 0 ? order.amount().add(new BigDecimal("0.01"))
                    : order.amount(), BankReply.Result.PAID, "LS" + order.number(), null)
                : new BankReply.Line(order.number(), order.attempt() - (fault == 1 ? 1 : 0), order.amount(), BankReply.Result.FAILED,
                    null, "账户已销户")).toList());
        if (fault == 2) {
            lines.add(lines.get(0));
        }
        if (fault == 3) {
            lines.remove(0);
        }
        return new BankReply(TODAY, "回盘", lines, null);
    }

    private CorrectedAccounts corrections(Batch batch) {
        return new CorrectedAccounts(till.table.of(batch.number()).stream().filter(order -> order.state() == PaymentState.FAILED)
            .map(order -> random.nextInt(3) > 0 ? new CorrectedAccounts.Correction(order.number(), CorrectedAccounts.Action.RETRY,
                "中国银行", PaymentsFixture.card(random.nextInt(1000)), null)
                : new CorrectedAccounts.Correction(order.number(), CorrectedAccounts.Action.GIVE_UP, null, null, "不再发放")).toList());
    }

    private String reverse() {
        String payment = anyPayment();
        till.inOne(() -> till.reversals.propose(payment, new NewReversal("退汇", "退回"), CASHIER));
        int seq = till.jdbc.sql("select max(seq) from payment_reversal where payment = ?").param(payment).query(Integer.class).single();
        till.inOne(() -> till.reversals.decide(payment, seq, new ReversalDecision(random.nextInt(4) > 0), APPROVER));
        return "reverse " + payment;
    }

    private String recover() {
        String payment = anyPayment();
        return "recover " + till.inOne(() -> till.recoveries.open(payment, new NewRecovery("经查有误",
            random.nextBoolean() ? Recovery.Cause.MISTAKE : Recovery.Cause.FALSE_FILING), REVIEWER));
    }

    private String repay() {
        List<String> open = till.jdbc.sql("select number from fund_recovery where state = 'OPEN' order by number")
            .query(String.class).list();
        if (open.isEmpty()) {
            return "nothing to repay";
        }
        CaseId recovery = new CaseId(one(open));
        BigDecimal owed = till.jdbc.sql("select amount - recovered from fund_recovery where number = ?").param(recovery.value())
            .query(BigDecimal.class).single();
        if (random.nextInt(5) == 0) {
            till.inOne(() -> till.withdrawals.propose(recovery.value(), new RecoveryWithdrawal("立案有误"), REVIEWER));
            till.inOne(() -> till.withdrawals.decide(recovery.value(), new WithdrawalDecision(true, null), APPROVER));
            return "withdraw " + recovery;
        }
        if (random.nextInt(6) == 0) {
            till.inOne(() -> till.recoveries.referred(recovery, new Referral("监察委员会", TODAY, "移送"), APPROVER));
            return "refer " + recovery;
        }
        BigDecimal sum = switch (random.nextInt(3)) {
            case 0 -> owed;
            case 1 -> owed.add(new BigDecimal("0.01"));
            default -> new BigDecimal("0.5");
        };
        till.inOne(() -> till.repayments.repaid(recovery, new Repayment(Repayment.Result.RECEIVED, sum, TODAY, "收据", null, null),
            CASHIER));
        return "repay " + sum + " of " + recovery;
    }

    private String anyPayment() {
        List<String> all = till.jdbc.sql("select number from payment_order order by number").query(String.class).list();
        return all.isEmpty() ? "FK-130306-2018-999999" : one(all);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
