package cn.unioncare.hardship;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.eligibility.Assessment;
import cn.unioncare.hardship.SurveyRecord.Capacity;
import cn.unioncare.hardship.SurveyRecord.Surveyor;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What stands in a form before anybody has typed: what was handed in before where a step corrects, verifies or copies it,
 * today where the paper is usually dated today, and who fills it in. Never a decision, and no paper that somebody has yet
 * to see: whoever checks them ticks each by hand.
 */
@Component
class Prefill {

    private final CaseFile file;
    private final Applications applications;
    private final Surveys surveys;
    private final CodeLists codes;
    private final Unions unions;
    private final People people;
    private final ObjectMapper json;
    private final Clock clock;

    Prefill(CaseFile file, Applications applications, Surveys surveys, CodeLists codes, Unions unions, People people,
            ObjectMapper json, Clock clock) {
        this.file = file;
        this.applications = applications;
        this.surveys = surveys;
        this.codes = codes;
        this.unions = unions;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    Map<String, Object> ofApplication() {
        return Map.of("kind", HardshipApplication.Kind.REGULAR, "appliedOn", today());
    }

    Map<String, Object> of(String element, CaseId id, Actor actor) {
        return switch (element) {
            case "CorrectApplication" -> map(applications.of(id));
            case "CompareWithCivilAffairs" -> Map.of("comparedOn", today());
            case "SurveyHome" -> Map.of("surveyedOn", today(), "verified", map(applications.of(id).circumstances()),
                "surveyors", List.of(new Surveyor(nameOf(actor), Capacity.STAFF)));
            case "Deliberate" -> Map.of("heldOn", today(), "place", unions.nameOf(actor.union()),
                "recorder", nameOf(actor));
            case "EnterArchive" -> ofArchive(id);
            case "AgreePlan" -> ofPlan(id, actor);
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
    private Map<String, Object> ofPlan(CaseId id, Actor actor) {
        HardshipApplication application = applications.of(id);
        Map<String, Object> card = new HashMap<>();
        card.put("name", application.applicant().name());
        card.put("unit", application.applicant().workUnit());
        card.put("category", surveys.assessmentOf(id).map(Assessment::category).orElse(null));
        card.put("cause", file.latest(id, Step.SURVEY_HOME, SurveyRecord.class)
            .map(survey -> survey.verified().mainCause().formLabel()).orElse(null));
        card.put("level", file.latest(id, Step.ENTER_ARCHIVE, ArchiveEntry.class)
            .flatMap(entry -> codes.labelOf("archive-level", entry.level())).orElse(null));
        return Map.of("card", card, "needs", application.needs() == null ? List.of() : application.needs(),
            "helperUnit", unions.nameOf(actor.union()), "signedOn", today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String nameOf(Actor actor) {
        return people.namesOf(List.of(actor.login())).getOrDefault(actor.login(), "");
    }

    private Map<String, Object> map(Object value) {
        return json.convertValue(value, new TypeReference<>() { });
    }
}
