package cn.unioncare.nomination.process;

import cn.unioncare.nomination.AllocationAdopted;
import cn.unioncare.nomination.Allocations;
import cn.unioncare.nomination.Commendation;
import cn.unioncare.nomination.RoundData;
import cn.unioncare.nomination.RoundDecisions;
import cn.unioncare.nomination.RoundMeeting;
import cn.unioncare.workflow.TaskForm;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** BPMN → us: the user tasks of {@code programme-round.bpmn}, one method each. */
@Configuration
class RoundForms {

    private final Allocations allocations;
    private final RoundDecisions decisions;
    private final RoundData data;

    RoundForms(Allocations allocations, RoundDecisions decisions, RoundData data) {
        this.allocations = allocations;
        this.decisions = decisions;
        this.data = data;
    }

    @Bean
    TaskForm<AllocationAdopted> adoptAllocation() {
        return new TaskForm<>("AdoptAllocation", AllocationAdopted.class, data::of, (task, adopted) -> {
            allocations.adopt(task.caseId(), adopted, task.actor());
            return Map.of();
        });
    }

    @Bean
    TaskForm<RoundMeeting> holdMeeting() {
        return new TaskForm<>("HoldMeeting", RoundMeeting.class, data::of, (task, meeting) -> {
            decisions.met(task.caseId(), meeting, task.actor());
            return Map.of();
        });
    }

    @Bean
    TaskForm<Commendation> commend() {
        return new TaskForm<>("Commend", Commendation.class, data::of, (task, commendation) -> {
            decisions.commended(task.caseId(), commendation, task.actor());
            return Map.of();
        });
    }
}
