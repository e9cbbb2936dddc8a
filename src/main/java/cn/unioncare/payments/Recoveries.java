package cn.unioncare.payments;

import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.registry.NumberSeries.Kind;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 追回 of what was paid on false proofs or by mistake (豫工文〔2017〕61号 三4): instalments until it is whole, or a referral. */
@Service
public class Recoveries {

    private static final NewRecovery FALSE = new NewRecovery("经查为虚假或者重复建档，档案已经删除，已发资金应当追回。",
        Recovery.Cause.FALSE_FILING);

    private final RecoveryTable table;
    private final PaymentTable payments;
    private final PaymentSearch search;
    private final NumberSeries numbers;
    private final PaymentFile file;
    private final PaymentProcess process;
    private final PaymentRecords records;
    private final Unions unions;
    private final Clock clock;

    Recoveries(RecoveryTable table, PaymentTable payments, PaymentSearch search, NumberSeries numbers, PaymentFile file,
               PaymentProcess process, PaymentRecords records, Unions unions, Clock clock) {
        this.table = table;
        this.payments = payments;
        this.search = search;
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
        payments.paidOn(archive).forEach(order -> started(order, FALSE,
            Actor.system(order.payer())));
    }

    private CaseId started(PaymentOrder order, NewRecovery wish, Actor actor) {
        CaseId number = new CaseId(numbers.next(Kind.RECOVERY, order.payer(), Year.now(clock)));
        table.add(number, order, wish, actor);
        payments.askBack(order.number(), wish.cause() == Recovery.Cause.FALSE_FILING);
        file.add(number, Step.OPEN_RECOVERY, actor, wish, Map.of("payment", order.number(), "amount", order.amount().toPlainString(),
            "cause", wish.cause().name()));
        records.tell(order, "RECOVERY_OPENED", actor, Map.of("recovery", number.value()));
        tell(payments.held(order.number()), Recovery.State.OPEN);
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

    /** Ends it: what is outstanding is for the organ that it was referred to. */
    @Transactional
    public void referred(CaseId number, Referral referral, Actor actor) {
        Recovery recovery = table.held(number);
        table.end(number, Recovery.State.REFERRED);
        file.add(number, Step.REFER, actor, referral, Map.of("referredOn", referral.referredOn().toString()));
        tell(payments.held(recovery.payment()), Recovery.State.REFERRED);
    }

    private void tell(PaymentOrder order, Recovery.State state) {
        records.tell(new RecoveryMoved(order, state, LocalDate.now(clock)));
    }
}
