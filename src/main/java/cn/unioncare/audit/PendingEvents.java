package cn.unioncare.audit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.transaction.support.TransactionSynchronization;

import cn.unioncare.shared.CaseEvent;

/**
 * What one transaction has done so far. It is written at the last moment before the commit, so that heads are locked
 * briefly and in one order. What is undone by a rollback to a savepoint is forgotten.
 */
final class PendingEvents implements TransactionSynchronization {

    private final Consumer<List<CaseEvent>> writer;
    private final List<CaseEvent> events = new ArrayList<>();
    private final Map<Object, Integer> sizeAtSavepoint = new IdentityHashMap<>();
    private boolean written;

    PendingEvents(Consumer<List<CaseEvent>> writer) {
        this.writer = writer;
    }

    void add(CaseEvent event) {
        if (written) {
            // Published by another synchronization that runs after this one: there is no later moment.
            writer.accept(List.of(event));
        } else {
            events.add(event);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        written = true;
        writer.accept(List.copyOf(events));
    }

    @Override
    public void savepoint(Object savepoint) {
        sizeAtSavepoint.put(savepoint, events.size());
    }

    @Override
    public void savepointRollback(Object savepoint) {
        // An unknown savepoint is older than the first event.
        events.subList(sizeAtSavepoint.getOrDefault(savepoint, 0), events.size()).clear();
    }
}
