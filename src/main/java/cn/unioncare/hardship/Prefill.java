package cn.unioncare.hardship;

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
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What stands in a form before anybody has typed: what was handed in before where a step corrects or verifies it, today
 * where the paper is usually dated today, and who fills it in. Never a decision.
 */
@Component
class Prefill {

    private final Applications applications;
    private final Unions unions;
    private final People people;
    private final ObjectMapper json;
    private final Clock clock;

    Prefill(Applications applications, Unions unions, People people, ObjectMapper json, Clock clock) {
        this.applications = applications;
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
            case "CheckCompleteness" -> Map.of("present", applications.of(id).materials());
            case "CompareWithCivilAffairs" -> Map.of("comparedOn", today());
            case "SurveyHome" -> Map.of("surveyedOn", today(), "verified", map(applications.of(id).circumstances()),
                "surveyors", List.of(new Surveyor(nameOf(actor), Capacity.STAFF)));
            case "Deliberate" -> Map.of("heldOn", today(), "place", unions.nameOf(actor.union()),
                "recorder", nameOf(actor));
            case "AgreePlan" -> Map.of("helperUnit", unions.nameOf(actor.union()), "signedOn", today());
            default -> Map.of();
        };
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
