package cn.unioncare.aid;

import cn.unioncare.payments.PaymentOrder;
import cn.unioncare.payments.PaymentReversed;
import cn.unioncare.payments.Recovery;
import cn.unioncare.payments.RecoveryMoved;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of a case whose payment is undone. What was reversed never arrived and is asked for anew, unless the case has
 * ended: then the household may apply anew. What is asked back stays with its case, which says how that ended.
 */
@Component
class TakenBack {

    private final AidCases cases;
    private final AidProcess process;

    TakenBack(AidCases cases, AidProcess process) {
        this.cases = cases;
        this.process = process;
    }

    @EventListener
    void on(PaymentReversed reversed) {
        of(reversed.payment()).ifPresent(aid -> {
            if (cases.hasEnded(aid.id())) {
                cases.shown(aid.id(), AidState.REVERSED);
            } else {
                cases.notPaid(aid.id());
                process.reversed(aid.id());
            }
        });
    }

    @EventListener
    void on(RecoveryMoved moved) {
        of(moved.payment()).ifPresent(aid -> {
            switch (moved.state()) {
                case OPEN -> cases.shown(aid.id(), AidState.RECOVERING);
                case WITHDRAWN -> cases.shown(aid.id(), cases.hasEnded(aid.id()) ? AidState.HELPED : AidState.PAID);
                case RECOVERED -> end(aid, AidState.RECOVERED);
                case REFERRED -> end(aid, AidState.REFERRED);
            }
        });
    }

    private void end(AidCase aid, AidState state) {
        if (cases.hasEnded(aid.id())) {
            cases.shown(aid.id(), state);
        } else {
            cases.move(aid.id(), state);
            process.takenBack(aid.id());
        }
    }

    private Optional<AidCase> of(PaymentOrder payment) {
        return Optional.of(payment.caseId()).filter(AidCases::isOne).flatMap(cases::find).map(aid -> cases.hold(aid.id()))
            .filter(aid -> aid.payment().filter(payment.number()::equals).isPresent());
    }
}
