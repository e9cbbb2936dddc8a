package cn.unioncare.supervision;

import cn.unioncare.organisation.Absence;
import cn.unioncare.organisation.AbsenceDeclared;
import cn.unioncare.organisation.Absences;
import cn.unioncare.organisation.People;
import cn.unioncare.workflow.ClockMoved;
import cn.unioncare.workflow.HeldTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** When an absence begins, what the person had taken goes back to the office, so that somebody else can go on with it. */
@Component
class AbsenceSweep {

    private static final Logger LOG = LoggerFactory.getLogger(AbsenceSweep.class);

    private final Absences absences;
    private final HeldTasks held;
    private final People people;
    private final TransactionTemplate transaction;

    AbsenceSweep(Absences absences, HeldTasks held, People people, TransactionTemplate transaction) {
        this.absences = absences;
        this.held = held;
        this.people = people;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "${unioncare.absence.first-sweep:PT1M}",
        fixedDelayString = "${unioncare.absence.sweep-every:PT15M}")
    void sweep() {
        absences.toHandBack().forEach(absence -> transaction.executeWithoutResult(status -> handBack(absence)));
    }

    /** One that begins today, in the transaction that declares it. */
    @EventListener
    void on(AbsenceDeclared declared) {
        sweep();
    }

    @EventListener
    void on(ClockMoved moved) {
        sweep();
    }

    private void handBack(Absence absence) {
        people.find(absence.login()).ifPresent(person -> {
            int tasks = held.giveBack(person.login(), person.union());
            if (tasks > 0) {
                LOG.info("{} tasks went back to their offices", tasks);
            }
        });
        absences.handedBack(absence);
    }
}
