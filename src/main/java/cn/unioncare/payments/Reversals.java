package cn.unioncare.payments;

import cn.unioncare.organisation.Role;
import cn.unioncare.registry.HelpLedger;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 冲销 instead of deletion: a payment that did not arrive after all. The cashier who has the bank's return proposes it, the
 * approver confirms it; the money is in the fund again, and the household may be paid anew.
 */
@Service
public class Reversals {

    private final ReversalTable table;
    private final PaymentTable payments;
    private final PaymentSearch search;
    private final FundTable funds;
    private final Vouchers vouchers;
    private final HelpLedger ledger;
    private final PaymentRecords records;
    private final Clock clock;

    Reversals(ReversalTable table, PaymentTable payments, PaymentSearch search, FundTable funds, Vouchers vouchers,
              HelpLedger ledger, PaymentRecords records, Clock clock) {
        this.table = table;
        this.payments = payments;
        this.search = search;
        this.funds = funds;
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.records = records;
        this.clock = clock;
    }

    /** @throws Refusal 409 unless it is paid, or where a proposal is open */
    @Transactional
    public Reversal propose(String number, NewReversal wish, Actor actor) {
        PaymentOrder order = own(number, actor, Role.CASHIER, "冲销由支付工会的出纳提出");
        refuseUnlessPaid(order);
        if (table.of(number).stream().anyMatch(one -> one.state() == Deposit.State.PROPOSED)) {
            throw Refusal.conflict("该笔资金已有人提出冲销，正在等待确认");
        }
        int seq = table.add(number, wish, actor);
        records.tell(order, "REVERSAL_PROPOSED", actor, Map.of("seq", String.valueOf(seq)));
        return table.of(number).get(seq - 1);
    }

    /** @throws Refusal 403 for whoever proposed it, also in his place; 404 if there is none; 409 if it is decided */
    @Transactional
    public Reversal decide(String number, int seq, ReversalDecision decision, Actor actor) {
        PaymentOrder order = own(number, actor, Role.APPROVER, "冲销由支付工会的审批人确认");
        Reversal proposal = table.of(number).stream().filter(one -> one.seq() == seq).findFirst()
            .orElseThrow(() -> Refusal.notFound("没有这份冲销意见"));
        if (proposal.proposedBy().equals(actor.login()) || actor.inPlaceOf().filter(proposal.proposedBy()::equals).isPresent()) {
            throw Refusal.forbidden("提出冲销的人员不得确认，须由另一人确认");
        }
        Deposit.State state = decision.confirmed() ? Deposit.State.CONFIRMED : Deposit.State.REFUSED;
        if (!table.decide(number, seq, state, actor)) {
            throw Refusal.conflict("该冲销意见已经办结，请刷新后查看");
        }
        if (decision.confirmed()) {
            refuseUnlessPaid(order);
            undo(order, proposal, actor);
        } else {
            records.tell(order, "REVERSAL_REFUSED", actor, Map.of("seq", String.valueOf(seq)));
        }
        return table.of(number).get(seq - 1);
    }

    private void undo(PaymentOrder order, Reversal proposal, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        String voucher = vouchers.make(Vouchers.Type.REVERSAL, order.payer(), order.fund(), new Vouchers.Basis(order.caseId(),
            order.batch(), proposal.document()), List.of(new Vouchers.Line(order.number(), order.amount())), actor);
        funds.move(order.fund(), Movement.REVERSE, List.of(new FundTable.Line(order.number(), order.amount(), voucher)), actor);
        payments.move(order.number(), PaymentState.REVERSED, proposal.reason());
        payments.release(order.number());
        if (order.archive() != null) {
            ledger.undo(order.archive(), order.number(), HelpLedger.Undone.REVERSED, today);
        }
        records.tell(order, "PAYMENT_REVERSED", actor, Map.of("voucher", voucher));
        records.tell(new PaymentReversed(payments.find(order.number()).orElseThrow(), today));
    }

    private static void refuseUnlessPaid(PaymentOrder order) {
        if (order.state() != PaymentState.PAID) {
            throw Refusal.conflict("该笔资金" + order.state().label() + "，不能冲销");
        }
    }

    private PaymentOrder own(String number, Actor actor, Role role, String rule) {
        search.get(number, actor);
        PaymentOrder order = payments.held(number);
        if (!order.payer().equals(actor.union()) || !actor.is(role.code())) {
            throw Refusal.forbidden(rule);
        }
        return order;
    }
}
