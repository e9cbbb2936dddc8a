package cn.unioncare.audit;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import cn.unioncare.shared.CaseEvent;

/**
 * Hears what is done to cases and records it in the same transaction: either both happen or neither. A plain listener
 * on purpose, since one that runs after the commit could lose the record of something done.
 */
@Component
class Ledger {

    private final LedgerWriter writer;

    Ledger(LedgerWriter writer) {
        this.writer = writer;
    }

    /**
     * @throws IllegalStateException    outside a transaction
     * @throws IllegalArgumentException if the facts look like personal data
     */
    @EventListener
    void record(CaseEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "no transaction in which to record " + event.act() + " of " + event.caseId());
        }
        FactGuard.check(event);
        pending().add(event);
    }

    /** The synchronizations belong to the innermost transaction, so a transaction of its own has its own list. */
    private PendingEvents pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEvents.class::isInstance).map(PendingEvents.class::cast)
                .findFirst().orElseGet(this::registered);
    }

    private PendingEvents registered() {
        PendingEvents pending = new PendingEvents(writer::write);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }
}
