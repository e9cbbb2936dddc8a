package cn.unioncare.payments;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the ledger is told of a payment, in the chain of the case that asked for it. */
@Component
class PaymentRecords {

    private final ApplicationEventPublisher events;

    PaymentRecords(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param more codes, numbers and dates only */
    void tell(PaymentOrder order, String act, Actor actor, Map<String, String> more) {
        Map<String, String> facts = new TreeMap<>(Map.of("payment", order.number(), "amount", order.amount().toPlainString(),
            "source", order.source(), "fund", order.fund()));
        facts.putAll(more);
        events.publishEvent(new CaseEvent(order.caseId(), act, actor, facts));
    }

    /** What other modules hear. */
    void tell(Object event) {
        events.publishEvent(event);
    }
}
