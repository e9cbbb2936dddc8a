package cn.unioncare.oversight.process;

import cn.unioncare.oversight.Inspections;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.ModelBean;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** BPMN → us: what {@code inspection-order.bpmn} asks. */
@Component("inspectionTasks")
public class InspectionTasks implements ModelBean {

    private final Inspections inspections;

    InspectionTasks(Inspections inspections) {
        this.inspections = inspections;
    }

    /** Until when the answer or the rectification is asked for. */
    public LocalDate lastDay(String inspection) {
        return inspections.lastDay(new CaseId(inspection));
    }
}
