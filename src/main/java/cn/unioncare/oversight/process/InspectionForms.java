package cn.unioncare.oversight.process;

import cn.unioncare.oversight.InspectionAnswer;
import cn.unioncare.oversight.InspectionData;
import cn.unioncare.oversight.Inspections;
import cn.unioncare.oversight.Rectification;
import cn.unioncare.workflow.TaskForm;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** BPMN → us: the user tasks of {@code inspection-order.bpmn}, one method each. */
@Configuration
class InspectionForms {

    private final Inspections inspections;
    private final InspectionData data;

    InspectionForms(Inspections inspections, InspectionData data) {
        this.inspections = inspections;
        this.data = data;
    }

    @Bean
    TaskForm<InspectionAnswer> answerInspection() {
        return new TaskForm<>("AnswerInspection", InspectionAnswer.class, data::of, (task, answer) -> {
            inspections.answered(task.caseId(), answer, task.actor());
            return Map.of();
        });
    }

    @Bean
    TaskForm<Rectification> reportRectification() {
        return new TaskForm<>("ReportRectification", Rectification.class, data::of, (task, rectification) -> {
            inspections.rectified(task.caseId(), rectification, task.actor());
            return Map.of();
        });
    }
}
