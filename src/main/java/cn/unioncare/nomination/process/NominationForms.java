package cn.unioncare.nomination.process;

import static cn.unioncare.nomination.process.NominationVars.AGREED;
import static cn.unioncare.nomination.process.NominationVars.CONFIRMED;
import static cn.unioncare.nomination.process.NominationVars.TIER_DECISION;

import cn.unioncare.nomination.AssemblyOpinion;
import cn.unioncare.nomination.Candidacy;
import cn.unioncare.nomination.ConditionsConfirmed;
import cn.unioncare.nomination.HelpedWorkersOpinion;
import cn.unioncare.nomination.NominationData;
import cn.unioncare.nomination.NominationStages;
import cn.unioncare.nomination.Proposals;
import cn.unioncare.nomination.TierReviews;
import cn.unioncare.nomination.TierSubmission;
import cn.unioncare.nomination.UnitStages;
import cn.unioncare.nomination.UnitSubmission;
import cn.unioncare.nomination.Verification;
import cn.unioncare.workflow.OpenTask;
import cn.unioncare.workflow.TaskForm;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** BPMN → us: the user tasks of {@code nomination.bpmn} and {@code tier-review.bpmn}, one method each. */
@Configuration
class NominationForms {

    private final UnitStages unit;
    private final Proposals proposals;
    private final TierReviews reviews;
    private final NominationStages stages;
    private final NominationData data;

    NominationForms(UnitStages unit, Proposals proposals, TierReviews reviews, NominationStages stages, NominationData data) {
        this.unit = unit;
        this.proposals = proposals;
        this.reviews = reviews;
        this.stages = stages;
        this.data = data;
    }

    @Bean
    TaskForm<AssemblyOpinion> recordAssembly() {
        return form("RecordAssembly", AssemblyOpinion.class, (task, opinion) ->
            AGREED.as(unit.assembled(task.caseId(), opinion, task.actor())));
    }

    @Bean
    TaskForm<HelpedWorkersOpinion> askHelpedWorkers() {
        return form("AskHelpedWorkers", HelpedWorkersOpinion.class, (task, opinion) ->
            AGREED.as(unit.helpedWorkersAsked(task.caseId(), opinion, task.actor())));
    }

    @Bean
    TaskForm<ConditionsConfirmed> confirmConditions() {
        return form("ConfirmConditions", ConditionsConfirmed.class, (task, confirmed) ->
            CONFIRMED.as(unit.confirmed(task.caseId(), confirmed, task.actor())));
    }

    @Bean
    TaskForm<UnitSubmission> submitNomination() {
        return form("SubmitNomination", UnitSubmission.class, (task, submission) -> {
            unit.submitted(task.caseId(), submission, task.actor());
            return Map.of();
        });
    }

    /** Drawn by the programme's own form, as when it was proposed. */
    @Bean
    TaskForm<Candidacy> correctNomination() {
        return form("CorrectNomination", Candidacy.class, (task, candidacy) -> {
            proposals.correct(task.caseId(), candidacy, task.actor());
            return Map.of();
        }).showingWhole().drawnBy(task -> stages.programmeOf(task.caseId()).id());
    }

    @Bean
    TaskForm<Verification> verifyNomination() {
        return form("VerifyNomination", Verification.class, (task, verification) ->
            TIER_DECISION.as(reviews.verified(task.caseId(), verification, task.actor()).name())).forSeveral();
    }

    @Bean
    TaskForm<TierSubmission> chooseAndSubmit() {
        return form("ChooseAndSubmit", TierSubmission.class, (task, submission) ->
            TIER_DECISION.as(reviews.chosen(task.caseId(), submission, task.actor()).name()));
    }

    private <B> TaskForm<B> form(String key, Class<B> body, BiFunction<OpenTask, B, Map<String, Object>> complete) {
        return new TaskForm<>(key, body, data::of, complete);
    }
}
