package cn.unioncare.workflow;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Accounts and offices end on their day by themselves; what was claimed goes back to the office then. */
@Component
class DepartedSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DepartedSweep.class);

    private final ReturnedTasks tasks;
    private final Collisions collisions;

    DepartedSweep(ReturnedTasks tasks, Collisions collisions) {
        this.tasks = tasks;
        this.collisions = collisions;
    }

    @Scheduled(initialDelayString = "${unioncare.accounts.first-sweep:PT2M}",
        fixedDelayString = "${unioncare.accounts.sweep-every:PT15M}")
    void sweep() {
        for (String login : tasks.holders()) {
            collisions.retried(() -> {
                int returned = tasks.giveBackOf(login);
                if (returned > 0) {
                    LOG.info("{} tasks went back to their office, since their holder has left it", returned);
                }
            });
        }
    }

    @EventListener
    void on(ClockMoved moved) {
        sweep();
    }
}
