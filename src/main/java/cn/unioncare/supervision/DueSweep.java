package cn.unioncare.supervision;

import cn.unioncare.workflow.ClockMoved;
import cn.unioncare.workflow.TaskCard;
import cn.unioncare.workflow.TaskLists;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The one sweep over due dates: reminds the union that has the task before its date, and tells the superior after it.
 * Timers in the models are for legal deadlines only.
 */
@Component
class DueSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DueSweep.class);

    private final TaskLists tasks;
    private final Deadlines deadlines;
    private final Reminders reminders;
    private final Clock clock;

    DueSweep(TaskLists tasks, Deadlines deadlines, Reminders reminders, Clock clock) {
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${unioncare.due.first-sweep:PT1M}", fixedDelayString = "${unioncare.due.sweep-every:PT15M}")
    void sweep() {
        Instant now = clock.instant();
        long raised = tasks.dueBefore(deadlines.remindBefore()).stream()
            .filter(task -> raise(task.dueAt().toInstant().isAfter(now) ? Reminder.Kind.REMINDED
                : Reminder.Kind.ESCALATED, task))
            .count();
        if (raised > 0) {
            LOG.info("{} reminders raised", raised);
        }
    }

    @EventListener
    void on(ClockMoved moved) {
        sweep();
    }

    private boolean raise(Reminder.Kind kind, TaskCard task) {
        try {
            return reminders.raise(kind, task);
        } catch (DuplicateKeyException raisedMeanwhile) {
            return false;
        }
    }
}
