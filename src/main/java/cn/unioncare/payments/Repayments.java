package cn.unioncare.payments;

import cn.unioncare.registry.HelpLedger;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 登记退款: what comes back of a payment that is asked for, each instalment with its voucher. Who was paid by mistake may be paid
 * anew when all has come; who filed falsely may not.
 */
@Service
public class Repayments {

    private final RecoveryTable table;
    private final PaymentTable payments;
    private final FundTable funds;
    private final Vouchers vouchers;
    private final HelpLedger ledger;
    private final PaymentFile file;
    private final PaymentRecords records;
    private final Clock clock;

    Repayments(RecoveryTable table, PaymentTable payments, FundTable funds, Vouchers vouchers, HelpLedger ledger, PaymentFile file,
               PaymentRecords records, Clock clock) {
        this.table = table;
        this.payments = payments;
        this.funds = funds;
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.file = file;
        this.records = records;
        this.clock = clock;
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
        if (recovery.cause() == Recovery.Cause.MISTAKE) {
            payments.release(order.number());
        }
        if (order.archive() != null) {
            ledger.undo(order.archive(), order.number(), HelpLedger.Undone.RECOVERED, today);
        }
        records.tell(order, "PAYMENT_RECOVERED", actor, Map.of("voucher", voucher, "recovery", recovery.number().value()));
        records.tell(new RecoveryMoved(payments.held(order.number()), Recovery.State.RECOVERED, today));
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
