package cn.unioncare.campaign.process;

import cn.unioncare.campaign.Visits;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.ModelBean;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** BPMN → us: what {@code household-visit.bpmn} asks. */
@Component("visitTasks")
public class VisitTasks implements ModelBean {

    private final Visits visits;

    VisitTasks(Visits visits) {
        this.visits = visits;
    }

    /** Until when the household may be visited: the campaign's last day. */
    public LocalDate lastDay(String visit) {
        return visits.lastDay(new CaseId(visit));
    }

    public void reportNeed(String visit) {
        visits.reportNeed(new CaseId(visit));
    }
}
