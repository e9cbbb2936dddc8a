package cn.unioncare.aid.process;

import static cn.unioncare.aid.process.AidVars.APPROVAL;
import static cn.unioncare.aid.process.AidVars.CARRIED;
import static cn.unioncare.aid.process.AidVars.CHECK;
import static cn.unioncare.aid.process.AidVars.IN_MONEY;
import static cn.unioncare.aid.process.AidVars.REQUESTED;
import static cn.unioncare.aid.process.AidVars.REVIEW;

import cn.unioncare.aid.AidApplication;
import cn.unioncare.aid.AidCheck;
import cn.unioncare.aid.AidData;
import cn.unioncare.aid.AidDecisions;
import cn.unioncare.aid.AidDiscussion;
import cn.unioncare.aid.AidOpinion;
import cn.unioncare.aid.AidPayment;
import cn.unioncare.aid.AidRefusals;
import cn.unioncare.aid.Disbursement;
import cn.unioncare.aid.Filings;
import cn.unioncare.aid.RefusalDelivered;
import cn.unioncare.aid.ServiceResult;
import cn.unioncare.aid.ServicesProvided;
import cn.unioncare.aid.UseConfirmed;
import cn.unioncare.workflow.OpenTask;
import cn.unioncare.workflow.TaskForm;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** BPMN → us: the user tasks of {@code aid-application.bpmn}, one method each. */
@Configuration
class AidForms {

    private final Filings filings;
    private final AidDecisions decisions;
    private final Disbursement disbursement;
    private final ServicesProvided services;
    private final AidRefusals refusals;
    private final AidData data;

    AidForms(Filings filings, AidDecisions decisions, Disbursement disbursement, ServicesProvided services, AidRefusals refusals,
             AidData data) {
        this.filings = filings;
        this.decisions = decisions;
        this.disbursement = disbursement;
        this.services = services;
        this.refusals = refusals;
        this.data = data;
    }

    @Bean
    TaskForm<AidApplication> fillAid() {
        return form("FillAid", AidApplication.class, (task, application) -> {
            filings.refill(task.caseId(), application, task.actor());
            return Map.of();
        }).showingWhole();
    }

    @Bean
    TaskForm<AidCheck> checkAid() {
        return form("CheckAid", AidCheck.class, (task, check) -> {
            decisions.checked(task.caseId(), check, task.actor());
            return CHECK.as(check.decision().name());
        });
    }

    @Bean
    TaskForm<AidOpinion> reviewAid() {
        return form("ReviewAid", AidOpinion.class, (task, opinion) ->
            outcome(REVIEW.as(decisions.reviewed(task.caseId(), opinion, task.actor()).name()), task));
    }

    @Bean
    TaskForm<AidOpinion> approveAid() {
        return form("ApproveAid", AidOpinion.class, (task, opinion) ->
            outcome(APPROVAL.as(decisions.approved(task.caseId(), opinion, task.actor()).name()), task));
    }

    @Bean
    TaskForm<AidDiscussion> discussAid() {
        return form("DiscussAid", AidDiscussion.class, (task, discussion) ->
            outcome(CARRIED.as(decisions.discussed(task.caseId(), discussion, task.actor())), task));
    }

    @Bean
    TaskForm<AidPayment> requestPayment() {
        return form("RequestPayment", AidPayment.class, (task, payment) ->
            REQUESTED.as(disbursement.requested(task.caseId(), payment, task.actor()))).showingWhole();
    }

    @Bean
    TaskForm<UseConfirmed> confirmUse() {
        return form("ConfirmUse", UseConfirmed.class, (task, use) -> {
            disbursement.confirmed(task.caseId(), use, task.actor());
            return Map.of();
        });
    }

    @Bean
    TaskForm<ServiceResult> provideService() {
        return form("ProvideService", ServiceResult.class, (task, service) -> {
            services.provided(task.caseId(), service, task.actor());
            return Map.of();
        });
    }

    @Bean
    TaskForm<RefusalDelivered> deliverRefusal() {
        return form("DeliverRefusal", RefusalDelivered.class, (task, delivered) -> {
            refusals.delivered(task.caseId(), delivered, task.actor());
            return Map.of();
        });
    }

    private <B> TaskForm<B> form(String key, Class<B> body, BiFunction<OpenTask, B, Map<String, Object>> complete) {
        return new TaskForm<>(key, body, data::of, complete);
    }

    private Map<String, Object> outcome(Map<String, Object> decision, OpenTask task) {
        Map<String, Object> outcome = new HashMap<>(decision);
        outcome.putAll(IN_MONEY.as(decisions.isInMoney(task.caseId())));
        return outcome;
    }
}
