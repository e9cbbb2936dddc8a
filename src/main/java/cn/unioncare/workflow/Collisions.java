package cn.unioncare.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Two people who click at once: the one who was second tries again in a new transaction. At a parallel join the second
 * try succeeds; on one task it learns that the other was first.
 */
@Component
public class Collisions {

    private static final int TRIES = 4;

    /** @throws RuntimeException whatever the last try threw */
    public void retried(Runnable transaction) {
        for (int tried = 1; ; tried++) {
            try {
                transaction.run();
                return;
            } catch (OptimisticLockingException | PessimisticLockingFailureException overtaken) {
                if (tried == TRIES) {
                    throw overtaken;
                }
            }
        }
    }
}
