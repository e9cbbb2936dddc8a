package cn.unioncare.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** A case on its way, with the people who bring it forward. */
final class ACase {

    private static final List<String> WAY = List.of("CheckCompleteness", "CompareWithCivilAffairs", "SurveyHome",
        "ConfirmSurvey", "Deliberate", "SignMinutes", "PostNotice", "ReviewMaterials", "Determine", "EnterArchive",
        "AgreePlan");
    private static final Set<String> OF_THE_COUNTY = Set.of("CompareWithCivilAffairs", "HandleDuplicate",
        "ReviewManually", "Determine");
    private static final Map<String, String> ROLES = Map.ofEntries(Map.entry("SurveyHome", "surveyor1"),
        Map.entry("ConfirmSurvey", "surveyor2"), Map.entry("Deliberate", "secretary"),
        Map.entry("SignMinutes", "panel"), Map.entry("ReviewMaterials", "reviewer"),
        Map.entry("InvestigateObjection", "reviewer"), Map.entry("ReviewManually", "reviewer"),
        Map.entry("Determine", "approver"));

    private final ApiTest api;
    private final String number;
    private final String owner;
    private final String reviewing;
    private final String determining;

    ACase(ApiTest api, String number, String owner) {
        this.api = api;
        this.number = number;
        this.owner = owner;
        this.determining = number.split("-")[1];
        this.reviewing = owner.startsWith("13030611") && owner.length() > 8 ? "13030611" : determining;
    }

    String number() {
        return number;
    }

    /** Who does that step. */
    String workerOf(String step) {
        String union = OF_THE_COUNTY.contains(step) ? determining
            : step.equals("ReviewMaterials") || step.equals("InvestigateObjection") ? reviewing : owner;
        return ROLES.getOrDefault(step, "clerk") + "." + union;
    }

    /** The id of the open task of that step. */
    String task(String step) {
        List<String> open = open("t.id_", "and t.task_def_key_ = '" + step + "'");
        assertThat(open).as("open tasks %s of %s, which stands at %s", step, number, state()).isNotEmpty();
        return open.get(0);
    }

    boolean isAt(String step) {
        return steps().contains(step);
    }

    private List<String> steps() {
        return open("t.task_def_key_", "");
    }

    private List<String> open(String column, String condition) {
        return api.database.queryForList("select " + column + """
             from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
            where p.business_key_ = ?\s""" + condition + " order by t.id_", String.class, number);
    }

    /** A valid body of that step as of today. */
    Form form(String step) {
        Form form = Form.of(step);
        for (String date : List.of("surveyedOn", "heldOn", "postedOn", "comparedOn", "signedOn")) {
            form = form.has(date) ? form.with(date, api.today().toString()) : form;
        }
        return form;
    }

    /** What the form of that step shows to whoever does it. */
    JsonNode shown(String step) {
        return api.as(workerOf(step)).get("/api/tasks/" + task(step) + "/form").expect(200).json().path("data");
    }

    Answer tried(String step, Object body) {
        return api.as(workerOf(step)).post("/api/tasks/" + task(step) + "/complete?claim=true", body);
    }

    ACase done(String step, Object body) {
        tried(step, body).expect(204);
        return this;
    }

    ACase done(String step) {
        return done(step, form(step));
    }

    /** Goes the usual way until that step is open. */
    ACase upTo(String step) {
        for (String next : WAY.subList(current(), WAY.indexOf(step))) {
            if (!next.equals("CompareWithCivilAffairs") || isAt(next)) {
                done(next);
            }
            if (next.equals("PostNotice")) {
                thePublicityEnds();
            }
        }
        return this;
    }

    private int current() {
        List<String> steps = steps();
        return WAY.stream().filter(steps::contains).mapToInt(WAY::indexOf).min().orElseThrow(() ->
            new AssertionError(number + " waits for nobody on the usual way: " + state()));
    }

    ACase archived() {
        upTo("AgreePlan").done("AgreePlan");
        api.theEngineWorks();
        assertThat(state()).isEqualTo("ARCHIVED");
        return this;
    }

    ACase thePublicityEnds() {
        String end = view().path("publicity").path("endsAt").asText();
        api.timePassesUntil(OffsetDateTime.parse(end).plusSeconds(1).toString());
        return this;
    }

    /** Somebody of the public objects, with the number that stands on the posted list. */
    String objection(String content) {
        return api.nobody().post("/api/public/notices/" + publicity() + "/objections",
            "{\"content\":\"" + content + "\",\"contact\":\"13900000009\"}").expect(201).json().path("receipt").asText();
    }

    String publicity() {
        return view().path("publicity").path("number").asText();
    }

    JsonNode view() {
        return api.as("clerk." + owner).get("/api/hardship/cases/" + number).expect(200).json();
    }

    String state() {
        return view().path("state").asText();
    }

    /** The text of the only letter of the case. */
    String letter() {
        JsonNode letters = view().path("letters");
        assertThat(letters).hasSize(1);
        return api.as("clerk." + owner).get("/api/hardship/cases/" + number + "/letters/"
            + letters.get(0).path("number").asText()).expect(200).json().path("text").asText();
    }

    JsonNode ledger() {
        return api.as("auditor." + determining).get("/api/audit/cases/" + number).expect(200).json().path("entries");
    }

    List<String> acts() {
        return ledger().findValuesAsText("act");
    }
}
