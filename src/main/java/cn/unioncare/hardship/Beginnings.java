package cn.unioncare.hardship;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.eligibility.Assessment;
import cn.unioncare.shared.CaseId;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a form begins with because an earlier paper has it already: nobody writes the same thing twice. */
@Component
class Beginnings {

    private final CaseFile file;
    private final Applications applications;
    private final Surveys surveys;
    private final CodeLists codes;
    private final ObjectMapper json;

    Beginnings(CaseFile file, Applications applications, Surveys surveys, CodeLists codes, ObjectMapper json) {
        this.file = file;
        this.applications = applications;
        this.surveys = surveys;
        this.codes = codes;
        this.json = json;
    }

    /** @param element the element whose form it is */
    Map<String, Object> of(String element, CaseId id) {
        return switch (element) {
            case "EnterArchive" -> ofArchive(id);
            case "AgreePlan" -> ofPlan(id);
            default -> Map.of();
        };
    }

    /** A survey verifies the figures of a household of that size; the form has no list of its members to count. */
    Map<String, Object> contextOf(String element, CaseId id) {
        return element.equals("SurveyHome") ? Map.of("householdSize", applications.of(id).size()) : Map.of();
    }

    // What the surveyors saw, and where the worker is registered.
    private Map<String, Object> ofArchive(CaseId id) {
        Applicant applicant = applications.of(id).applicant();
        Map<String, Object> begun = new HashMap<>();
        file.latest(id, Step.SURVEY_HOME, SurveyRecord.class).map(SurveyRecord::home)
            .ifPresent(home -> begun.putAll(map(home)));
        begun.put("registeredDivision", applicant.registeredDivision());
        begun.put("worker", Map.of("health", applicant.health()));
        return begun;
    }

    // The card and the ledger name the worker as the archive does; the level is known once it has been entered.
    private Map<String, Object> ofPlan(CaseId id) {
        HardshipApplication application = applications.of(id);
        Map<String, Object> card = new HashMap<>();
        card.put("name", application.applicant().name());
        card.put("unit", application.applicant().workUnit());
        card.put("category", surveys.assessmentOf(id).map(Assessment::category).orElse(null));
        card.put("cause", file.latest(id, Step.SURVEY_HOME, SurveyRecord.class)
            .map(survey -> survey.verified().mainCause().formLabel()).orElse(null));
        card.put("level", file.latest(id, Step.ENTER_ARCHIVE, ArchiveEntry.class)
            .flatMap(entry -> codes.labelOf("archive-level", entry.level())).orElse(null));
        return Map.of("card", card, "needs", application.needs() == null ? List.of() : application.needs());
    }

    private Map<String, Object> map(Object value) {
        return json.convertValue(value, new TypeReference<>() { });
    }
}
