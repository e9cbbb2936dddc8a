package cn.unioncare.hardship.process;

import static cn.unioncare.hardship.process.HardshipVars.COMPARISON;
import static cn.unioncare.hardship.process.HardshipVars.DELIBERATION;
import static cn.unioncare.hardship.process.HardshipVars.DETERMINATION;
import static cn.unioncare.hardship.process.HardshipVars.MATERIALS;
import static cn.unioncare.hardship.process.HardshipVars.RETURN_TO;
import static cn.unioncare.hardship.process.HardshipVars.REVIEW;
import static cn.unioncare.hardship.process.HardshipVars.SURVEY_VALID;

import cn.unioncare.hardship.Applications;
import cn.unioncare.hardship.ArchiveEntry;
import cn.unioncare.hardship.Archiving;
import cn.unioncare.hardship.ComparisonResult;
import cn.unioncare.hardship.CompletenessCheck;
import cn.unioncare.hardship.Decisions;
import cn.unioncare.hardship.Deliberations;
import cn.unioncare.hardship.DeliberationMinutes;
import cn.unioncare.hardship.Determination;
import cn.unioncare.hardship.DuplicateDecision;
import cn.unioncare.hardship.FormData;
import cn.unioncare.hardship.HardshipApplication;
import cn.unioncare.hardship.ManualReview;
import cn.unioncare.hardship.MinutesSignature;
import cn.unioncare.hardship.PlanOfAssistance;
import cn.unioncare.hardship.ReturnTo;
import cn.unioncare.hardship.Review;
import cn.unioncare.hardship.SurveyConfirmation;
import cn.unioncare.hardship.SurveyRecord;
import cn.unioncare.hardship.Surveys;
import cn.unioncare.workflow.OpenTask;
import cn.unioncare.workflow.TaskForm;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** BPMN → us: the user tasks of {@code hardship-archiving.bpmn}, one method each. */
@Configuration
class HardshipForms {

    private final Applications applications;
    private final Surveys surveys;
    private final Deliberations deliberations;
    private final Decisions decisions;
    private final Archiving archiving;
    private final FormData data;

    HardshipForms(Applications applications, Surveys surveys, Deliberations deliberations, Decisions decisions,
                  Archiving archiving, FormData data) {
        this.applications = applications;
        this.surveys = surveys;
        this.deliberations = deliberations;
        this.decisions = decisions;
        this.archiving = archiving;
        this.data = data;
    }

    @Bean
    TaskForm<CompletenessCheck> checkCompleteness() {
        return form("CheckCompleteness", CompletenessCheck.class, (task, check) -> {
            Map<String, Object> outcome = new HashMap<>(
                MATERIALS.as(applications.check(task.caseId(), check, task.actor()).name()));
            outcome.putAll(COMPARISON.as(applications.isComparisonWanted(task.caseId())));
            return outcome;
        });
    }

    @Bean
    TaskForm<HardshipApplication> correctApplication() {
        return form("CorrectApplication", HardshipApplication.class, (task, application) -> {
            applications.correct(task.caseId(), application, task.actor());
            return Map.of();
        }).showingWhole();
    }

    @Bean
    TaskForm<DuplicateDecision> handleDuplicate() {
        return form("HandleDuplicate", DuplicateDecision.class, (task, decision) -> {
            applications.settleDuplicate(task.caseId(), decision, task.actor());
            return Map.of();
        });
    }

    @Bean
    TaskForm<ComparisonResult> compareWithCivilAffairs() {
        return form("CompareWithCivilAffairs", ComparisonResult.class, (task, result) -> {
            applications.compared(task.caseId(), result, task.actor());
            return Map.of();
        });
    }

    @Bean
    TaskForm<SurveyRecord> surveyHome() {
        return form("SurveyHome", SurveyRecord.class, (task, survey) -> {
            surveys.record(task.caseId(), survey, task.actor());
            return Map.of();
        });
    }

    @Bean
    TaskForm<SurveyConfirmation> confirmSurvey() {
        return form("ConfirmSurvey", SurveyConfirmation.class, (task, confirmation) ->
            SURVEY_VALID.as(surveys.confirm(task.caseId(), confirmation, task.actor())));
    }

    @Bean
    TaskForm<ManualReview> reviewManually() {
        return form("ReviewManually", ManualReview.class, (task, review) -> {
            surveys.review(task.caseId(), review, task.actor());
            return Map.of();
        });
    }

    @Bean
    TaskForm<DeliberationMinutes> deliberate() {
        return form("Deliberate", DeliberationMinutes.class, (task, minutes) -> {
            deliberations.record(task.caseId(), minutes, task.actor());
            return Map.of();
        });
    }

    @Bean
    TaskForm<MinutesSignature> signMinutes() {
        return form("SignMinutes", MinutesSignature.class, (task, signature) ->
            DELIBERATION.as(deliberations.sign(task.caseId(), signature, task.actor()).name())).forSeveral();
    }

    @Bean
    TaskForm<Review> reviewMaterials() {
        return form("ReviewMaterials", Review.class, (task, review) -> {
            decisions.reviewed(task.caseId(), review, task.actor());
            return routing(REVIEW.as(review.decision().name()), review.returnTo());
        }).forSeveral();
    }

    @Bean
    TaskForm<Determination> determine() {
        return form("Determine", Determination.class, (task, determination) -> {
            decisions.determined(task.caseId(), determination, task.actor());
            return routing(DETERMINATION.as(determination.decision().name()), determination.returnTo());
        });
    }

    @Bean
    TaskForm<ArchiveEntry> enterArchive() {
        return form("EnterArchive", ArchiveEntry.class, (task, entry) -> {
            archiving.enter(task.caseId(), entry, task.actor());
            return Map.of();
        });
    }

    @Bean
    TaskForm<PlanOfAssistance> agreePlan() {
        return form("AgreePlan", PlanOfAssistance.class, (task, plan) -> {
            archiving.agree(task.caseId(), plan, task.actor());
            return Map.of();
        });
    }

    private <B> TaskForm<B> form(String key, Class<B> body, BiFunction<OpenTask, B, Map<String, Object>> complete) {
        return new TaskForm<>(key, body, data::of, complete);
    }

    private static Map<String, Object> routing(Map<String, Object> decision, ReturnTo returnTo) {
        Map<String, Object> outcome = new HashMap<>(decision);
        if (returnTo != null) {
            outcome.putAll(RETURN_TO.as(returnTo.step()));
        }
        return outcome;
    }
}
