package cn.unioncare.payments;

import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.HelpLedger;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.registry.NumberSeries.Kind;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 追回 of what was paid on false proofs or by mistake (豫工文〔2017〕61号 三4): instalments until it is whole, or a referral. */
@Service
public class Recoveries {

    private final RecoveryTable table;
    private final PaymentTable payments;
    private final PaymentSearch search;
    private final FundTable funds;
    private final Vouchers vouchers;
    private final HelpLedger ledger;
    private final NumberSeries numbers;
    private final PaymentFile file;
    private final PaymentProcess process;
    private final PaymentRecords records;
    private final Unions unions;
    private final Clock clock;

    Recoveries(RecoveryTable table, PaymentTable payments, PaymentSearch search, FundTable funds, Vouchers vouchers,
               HelpLedger ledger, NumberSeries numbers, PaymentFile file, PaymentProcess process, PaymentRecords records,
               Unions unions, Clock clock) {
        this.table = table;
        this.payments = payments;
        this.search = search;
        this.funds = funds;
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.numbers = numbers;
        this.file = file;
        this.process = process;
        this.records = records;
        this.unions = unions;
        this.clock = clock;
    }

    /** @throws Refusal 403 unless the actor reviews or approves for the payer; 409 unless the payment is made */
    @Transactional
    public CaseId open(String payment, NewRecovery wish, Actor actor) {
        search.get(payment, actor);
        PaymentOrder order = payments.held(payment);
        if (!order.payer().equals(actor.union()) || !actor.is(Role.REVIEWER.code()) && !actor.is(Role.APPROVER.code())) {
            throw Refusal.forbidden("追回由支付工会的审核人或者审批人提出");
        }
        if (order.state() != PaymentState.PAID) {
            throw Refusal.conflict("该笔资金" + order.state().label() + "，不能提出追回");
        }
        return started(order, wish, actor);
    }

    /** Asks for all that was paid on an archive which should never have been (C37); a task of the payer's clerk each. */
    @Transactional
    public void openForFalse(String archive) {
        payments.paidOn(archive).forEach(order -> started(order, new NewRecovery("经查为虚假或者重复建档，档案已经删除，已发资金应当追回。"),
            Actor.system(order.payer())));
    }

    private CaseId started(PaymentOrder order, NewRecovery wish, Actor actor) {
        CaseId number = new CaseId(numbers.next(Kind.RECOVERY, order.payer(), Year.now(clock)));
        table.add(number, order, wish.reason().strip(), actor);
        payments.move(order.number(), PaymentState.RECOVERING, null);
        file.add(number, Step.OPEN_RECOVERY, actor, wish, Map.of("payment", order.number(), "amount", order.amount().toPlainString()));
        records.tell(order, "RECOVERY_OPENED", actor, Map.of("recovery", number.value()));
        process.startRecovery(number, order.payer(), unions.nameOf(order.payer()) + "：追回 " + order.number());
        return number;
    }

    @Transactional
    public void demanded(CaseId number, RepaymentDemand demand, Actor actor) {
        table.held(number);
        if (demand.repayBy().isBefore(demand.deliveredOn())) {
            throw Refusal.invalid("repayBy", "退款期限不能早于送达日期");
        }
        file.add(number, Step.DEMAND, actor, demand, Map.of("repayBy", demand.repayBy().toString()));
    }

    /**
     * @return FULL, PART or REFUSED
     * @throws Refusal 400 at what is missing, and where more would come back than was paid
     */
    @Transactional
    public String repaid(CaseId number, Repayment repayment, Actor actor) {
        Recovery recovery = table.held(number);
        check(repayment, recovery);
        boolean refused = repayment.result() == Repayment.Result.REFUSED;
        boolean whole = !refused && repayment.amount().compareTo(recovery.outstanding()) == 0;
        if (!refused) {
            receive(recovery, repayment, whole, actor);
        }
        file.add(number, Step.REPAY, actor, repayment, refused ? Map.of("result", "REFUSED")
            : Map.of("result", "RECEIVED", "amount", repayment.amount().toPlainString()));
        return refused ? "REFUSED" : whole ? "FULL" : "PART";
    }

    /** Ends it: what is outstanding is for the organ that it was referred to. */
    @Transactional
    public void referred(CaseId number, Referral referral, Actor actor) {
        table.held(number);
        table.end(number, Recovery.State.REFERRED);
        file.add(number, Step.REFER, actor, referral, Map.of("referredOn", referral.referredOn().toString()));
    }

    private void receive(Recovery recovery, Repayment repayment, boolean whole, Actor actor) {
        PaymentOrder order = payments.held(recovery.payment());
        BigDecimal sum = repayment.amount();
        String voucher = vouchers.make(Vouchers.Type.RECOVERY, order.payer(), order.fund(), new Vouchers.Basis(recovery.number(),
            null, repayment.receipt()), List.of(new Vouchers.Line(order.number(), sum)), actor);
        funds.move(order.fund(), Movement.RECOVER, List.of(new FundTable.Line(order.number(), sum, voucher)), actor);
        table.received(recovery.number(), sum);
        payments.recovered(order, sum, whole ? PaymentState.RECOVERED : PaymentState.RECOVERING);
        if (whole) {
            finish(recovery, order, voucher, actor);
        }
    }

    private void finish(Recovery recovery, PaymentOrder order, String voucher, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        table.end(recovery.number(), Recovery.State.RECOVERED);
        if (order.archive() != null) {
            ledger.undo(order.archive(), order.number(), HelpLedger.Undone.RECOVERED, today);
        }
        records.tell(order, "PAYMENT_RECOVERED", actor, Map.of("voucher", voucher, "recovery", recovery.number().value()));
        records.tell(new PaymentRecovered(payments.find(order.number()).orElseThrow(), today));
    }

    private static void check(Repayment repayment, Recovery recovery) {
        if (repayment.result() == Repayment.Result.REFUSED) {
            if (repayment.reason() == null || repayment.reason().isBlank()) {
                throw Refusal.invalid("reason", "拒不退还的，请写明情况");
            }
            return;
        }
        if (repayment.amount() == null || repayment.amount().signum() <= 0) {
            throw Refusal.invalid("amount", "请填写收到的金额");
        }
        if (repayment.amount().compareTo(recovery.outstanding()) > 0) {
            throw Refusal.invalid("amount", "超过尚未退还的 " + recovery.outstanding().toPlainString() + " 元");
        }
        if (repayment.repaidOn() == null) {
            throw Refusal.invalid("repaidOn", "请填写退款日期");
        }
        if (repayment.receipt() == null || repayment.receipt().isBlank()) {
            throw Refusal.invalid("receipt", "请填写收款凭据");
        }
    }
}
