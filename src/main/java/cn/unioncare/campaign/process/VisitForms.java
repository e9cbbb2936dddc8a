package cn.unioncare.campaign.process;

import cn.unioncare.campaign.VisitData;
import cn.unioncare.campaign.VisitRecord;
import cn.unioncare.campaign.Visits;
import cn.unioncare.workflow.TaskForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** BPMN → us: the user task of {@code household-visit.bpmn}. Whoever goes there needs the address, so it is shown whole. */
@Configuration
class VisitForms {

    private final Visits visits;
    private final VisitData data;

    VisitForms(Visits visits, VisitData data) {
        this.visits = visits;
        this.data = data;
    }

    @Bean
    TaskForm<VisitRecord> visitHousehold() {
        return new TaskForm<>("VisitHousehold", VisitRecord.class, data::of, (task, record) -> {
            visits.visited(task.caseId(), record, task.actor());
            return CampaignVars.SUDDEN_NEED.as(record.suddenNeed());
        }).showingWhole();
    }
}
