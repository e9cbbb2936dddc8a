package cn.unioncare.supervision.process;

import cn.unioncare.supervision.Deadlines;
import cn.unioncare.workflow.ModelBean;
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
}
