package cn.unioncare.aid;

import cn.unioncare.payments.PaymentCancelled;
import cn.unioncare.payments.PaymentFailed;
import cn.unioncare.payments.PaymentMade;
import cn.unioncare.payments.PaymentOrder;
import cn.unioncare.payments.PaymentReversed;
import cn.unioncare.payments.RecoveryMoved;
import cn.unioncare.shared.Actor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What payments tell of a case's order: each stands in the course of the case, which goes on or back by it. */
@Component
class PaymentsHeard {

    /**
     * What has happened, as it is kept with the case.
     *
     * @param amount in 元
     * @param reason why it failed, was given up or undone; null elsewhere
     */
    record News(String payment, BigDecimal amount, String reason, LocalDate on) {

        String words() {
            return payment + "，" + amount.toPlainString() + " 元，" + on + (reason == null ? "" : "，" + reason);
        }
    }

    private static final Set<AidState> AWAITING = EnumSet.of(AidState.PAYING, AidState.PAYMENT_FAILED);
    private static final Set<AidState> ARRIVED = EnumSet.of(AidState.PAID, AidState.HELPED);
    private static final Set<AidState> ASKED_BACK = EnumSet.of(AidState.PAID, AidState.HELPED, AidState.RECOVERING);

    private final AidCases cases;
    private final AidTable table;
    private final AidFile file;
    private final AidProcess process;
    private final Clock clock;

    PaymentsHeard(AidCases cases, AidTable table, AidFile file, AidProcess process, Clock clock) {
        this.cases = cases;
        this.table = table;
        this.file = file;
        this.process = process;
        this.clock = clock;
    }

    @EventListener
    void on(PaymentMade made) {
        among(AWAITING, made.payment()).ifPresent(aid -> {
            keep(aid, Step.PAID, made.payment(), made.paidOn());
            table.paid(aid.id(), made.paidOn());
            process.paid(aid.id());
        });
    }

    /** The account is put right with the list that it was paid on; the case goes on waiting and says so. */
    @EventListener
    void on(PaymentFailed failed) {
        among(AWAITING, failed.payment()).ifPresent(aid -> {
            keep(aid, Step.PAYMENT_FAILED, failed.payment(), LocalDate.now(clock));
            table.move(aid.id(), AidState.PAYMENT_FAILED);
        });
    }

    @EventListener
    void on(PaymentCancelled cancelled) {
        among(AWAITING, cancelled.payment()).ifPresent(aid -> {
            keep(aid, Step.PAYMENT_CANCELLED, cancelled.payment(), LocalDate.now(clock));
            table.move(aid.id(), AidState.APPROVED);
            process.givenUp(aid.id());
        });
    }

    /** 冲销: the household has nothing. Asked for anew where its use was not confirmed yet; otherwise it may apply again. */
    @EventListener
    void on(PaymentReversed reversed) {
        among(ARRIVED, reversed.payment()).ifPresent(aid -> {
            keep(aid, Step.PAYMENT_REVERSED, reversed.payment(), reversed.on());
            boolean waiting = aid.state() == AidState.PAID;
            table.unpaid(aid.id(), waiting ? AidState.TO_PAY_AGAIN : AidState.REVERSED);
            if (waiting) {
                process.undone(aid.id());
            }
        });
    }

    /** 追回: waits with its case, which says how that ended. */
    @EventListener
    void on(RecoveryMoved moved) {
        among(ASKED_BACK, moved.payment()).ifPresent(aid -> {
            keep(aid, Step.PAYMENT_RECOVERED, moved.payment(), moved.state().label(), moved.on());
            switch (moved.state()) {
                case OPEN -> table.shown(aid.id(), AidState.RECOVERING);
                case WITHDRAWN -> table.shown(aid.id(), cases.hasEnded(aid.id()) ? AidState.HELPED : AidState.PAID);
                case RECOVERED -> takenBack(aid, AidState.RECOVERED);
                case REFERRED -> takenBack(aid, AidState.REFERRED);
            }
        });
    }

    // Nothing is left to be confirmed.
    private void takenBack(AidCase aid, AidState state) {
        if (cases.hasEnded(aid.id())) {
            table.shown(aid.id(), state);
        } else {
            table.move(aid.id(), state);
            process.recovered(aid.id());
        }
    }

    private void keep(AidCase aid, Step step, PaymentOrder order, LocalDate on) {
        keep(aid, step, order, order.reason(), on);
    }

    private void keep(AidCase aid, Step step, PaymentOrder order, String reason, LocalDate on) {
        file.add(aid.id(), step, Actor.system(aid.determining()), new News(order.number(), order.amount(), reason, on),
            Map.of("payment", order.number(), "on", on.toString()));
    }

    // A payment of another flow, or one that was asked for before and given up, is nothing to this case.
    private Optional<AidCase> among(Set<AidState> states, PaymentOrder payment) {
        return Optional.of(payment.caseId()).filter(AidCases::isOne).flatMap(cases::find).map(aid -> cases.hold(aid.id()))
            .filter(aid -> aid.payment().filter(payment.number()::equals).isPresent()).filter(aid -> states.contains(aid.state()));
    }
}
