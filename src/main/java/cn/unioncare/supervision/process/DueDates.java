package cn.unioncare.supervision.process;

import cn.unioncare.supervision.Deadlines;
import cn.unioncare.workflow.ModelBean;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** BPMN → us: by when a user task should be done. */
@Component("dueDates")
public class DueDates implements ModelBean {

    private final Deadlines deadlines;

    DueDates(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** @param element the task's element id */
    public Date of(String element) {
        return Date.from(deadlines.dueFrom(element));
    }

    /** @param last the last day on which the task may be done; where it is past, the task has its own term */
    public Date until(LocalDate last, String element) {
        return Date.from(deadlines.dueUntil(last, element));
    }
}
