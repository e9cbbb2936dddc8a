package cn.unioncare.campaign.process;

import cn.unioncare.campaign.Approval;
import cn.unioncare.campaign.Approval.Decision;
import cn.unioncare.campaign.CampaignData;
import cn.unioncare.campaign.CampaignPlan;
import cn.unioncare.campaign.Closing;
import cn.unioncare.campaign.Comparisons;
import cn.unioncare.campaign.Explanations;
import cn.unioncare.campaign.FinalReport;
import cn.unioncare.campaign.Gifts;
import cn.unioncare.campaign.GiftsRequested;
import cn.unioncare.campaign.HouseholdsCompared;
import cn.unioncare.campaign.Planning;
import cn.unioncare.campaign.ReportsChecked;
import cn.unioncare.campaign.TargetLists;
import cn.unioncare.campaign.TargetsConfirmed;
import cn.unioncare.campaign.UncoveredExplained;
import cn.unioncare.workflow.OpenTask;
import cn.unioncare.workflow.TaskForm;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** BPMN → us: the user tasks of {@code assistance-campaign.bpmn}, one method each. */
@Configuration
class CampaignForms {

    private final Planning planning;
    private final Comparisons comparisons;
    private final TargetLists lists;
    private final Gifts gifts;
    private final Explanations explanations;
    private final Closing closing;
    private final CampaignData data;

    CampaignForms(Planning planning, Comparisons comparisons, TargetLists lists, Gifts gifts, Explanations explanations, Closing closing,
                  CampaignData data) {
        this.planning = planning;
        this.comparisons = comparisons;
        this.lists = lists;
        this.gifts = gifts;
        this.explanations = explanations;
        this.closing = closing;
        this.data = data;
    }

    @Bean
    TaskForm<CampaignPlan> planCampaign() {
        return form("PlanCampaign", CampaignPlan.class, (task, plan) -> planning.planned(task.caseId(), plan, task.actor()));
    }

    @Bean
    TaskForm<Approval> approvePlan() {
        return decision("ApprovePlan", (task, approval) -> planning.approved(task.caseId(), approval, task.actor()));
    }

    @Bean
    TaskForm<HouseholdsCompared> compareHouseholds() {
        return form("CompareHouseholds", HouseholdsCompared.class, (task, compared) ->
            comparisons.compared(task.caseId(), compared, task.actor()));
    }

    @Bean
    TaskForm<TargetsConfirmed> confirmTargets() {
        return form("ConfirmTargets", TargetsConfirmed.class, (task, confirmed) -> lists.confirmed(task.caseId(), confirmed, task.actor()));
    }

    @Bean
    TaskForm<Approval> approveTargets() {
        return decision("ApproveTargets", (task, approval) -> lists.approved(task.caseId(), approval, task.actor()));
    }

    @Bean
    TaskForm<GiftsRequested> requestPayments() {
        return new TaskForm<>("RequestPayments", GiftsRequested.class, data::of, (task, requested) -> {
            gifts.requested(task.caseId(), requested, task.actor());
            return CampaignVars.FURTHER.as(requested.further());
        });
    }

    @Bean
    TaskForm<ReportsChecked> checkReports() {
        return form("CheckReports", ReportsChecked.class, (task, checked) -> closing.checked(task.caseId(), checked, task.actor()));
    }

    @Bean
    TaskForm<ReportsChecked> signReports() {
        return form("SignReports", ReportsChecked.class, (task, signed) -> closing.signed(task.caseId(), signed, task.actor()));
    }

    @Bean
    TaskForm<UncoveredExplained> explainUncovered() {
        return form("ExplainUncovered", UncoveredExplained.class, (task, explained) ->
            explanations.explained(task.caseId(), explained, task.actor()));
    }

    @Bean
    TaskForm<FinalReport> closeReport() {
        return form("CloseReport", FinalReport.class, (task, report) -> closing.close(task.caseId(), report, task.actor()));
    }

    private <B> TaskForm<B> form(String key, Class<B> body, BiConsumer<OpenTask, B> complete) {
        return new TaskForm<>(key, body, data::of, (task, filled) -> {
            complete.accept(task, filled);
            return Map.of();
        });
    }

    private TaskForm<Approval> decision(String key, BiConsumer<OpenTask, Approval> complete) {
        return new TaskForm<>(key, Approval.class, data::of, (task, approval) -> {
            complete.accept(task, approval);
            return CampaignVars.AGREED.as(approval.decision() == Decision.AGREED);
        });
    }
}
