package cn.unioncare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.api.Fictitious;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A case of people whom no other test knows, brought through the API as far as a test wants to look at it. */
final class PreparedCase {

    static final List<String> WAY = List.of("CheckCompleteness", "SurveyHome", "ConfirmSurvey", "Deliberate",
        "SignMinutes", "PostNotice", "ReviewMaterials", "Determine", "EnterArchive", "AgreePlan");
    private static final List<String> DATED_TODAY = List.of("surveyedOn", "heldOn", "postedOn", "signedOn");
    private static final Map<String, String> ROLES = Map.of("SurveyHome", "surveyor1", "ConfirmSurvey", "surveyor2",
        "Deliberate", "secretary", "SignMinutes", "panel", "ReviewMaterials", "reviewer", "Determine", "approver");

    private final Product product;
    private final String union;
    private final String number;

    private PreparedCase(Product product, String union, String number) {
        this.product = product;
        this.union = union;
        this.number = number;
    }

    /** @param union of the workers' own, such as {@code 13030602} */
    static PreparedCase filed(Product product, String union) {
        return filed(product, union, anApplication());
    }

    static PreparedCase filed(Product product, String union, ObjectNode application) {
        return new PreparedCase(product, union,
            product.post("clerk." + union, "/api/hardship/applications", application).path("case").asText());
    }

    /** The published example, of other people. */
    static ObjectNode anApplication() {
        ObjectNode application = Tasklist.example("application").deepCopy();
        application.withObject("applicant").put("idNumber", Fictitious.idNumber());
        ((ObjectNode) application.at("/members/0")).put("idNumber", Fictitious.idNumber());
        ((ObjectNode) application.at("/members/1")).put("idNumber", Fictitious.childsIdNumber());
        return application.put("household", Fictitious.householdRegister());
    }

    String number() {
        return number;
    }

    /** Who does that step. */
    String workerOf(String step) {
        boolean above = step.equals("ReviewMaterials") || step.equals("Determine");
        return ROLES.getOrDefault(step, "clerk") + "." + (above ? number.split("-")[1] : union);
    }

    /** The id of the open task of that step. */
    String task(String step) {
        JsonNode items = product.get(workerOf(step), "/api/tasks?scope=open&key=" + step + "&case=" + number)
            .path("items");
        assertThat(items).as(step + " of " + number).hasSize(1);
        return items.get(0).path("id").asText();
    }

    PreparedCase claimed(String step) {
        product.post(workerOf(step), "/api/tasks/" + task(step) + "/claim", "");
        return this;
    }

    /** The published example of that step, as of today. */
    ObjectNode form(String step) {
        ObjectNode body = Tasklist.example(step.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase()).deepCopy();
        DATED_TODAY.stream().filter(body::has).forEach(date -> body.put(date, product.now().toLocalDate().toString()));
        return body;
    }

    PreparedCase done(String step) {
        product.post(workerOf(step), "/api/tasks/" + task(step) + "/complete?claim=true", form(step));
        return this;
    }

    /** Goes the usual way from its beginning until that step is open. */
    PreparedCase upTo(String step) {
        for (String next : WAY.subList(0, WAY.indexOf(step))) {
            done(next);
            if (next.equals("PostNotice")) {
                thePublicityEnds();
            }
        }
        return this;
    }

    /** Several cases may be posted on one day: the clock goes forward only. */
    PreparedCase thePublicityEnds() {
        OffsetDateTime after = OffsetDateTime.parse(view().at("/publicity/endsAt").asText()).plusSeconds(1);
        if (after.isAfter(product.now())) {
            product.now(after.toString());
        }
        return this;
    }

    /** How often that step was completed, as the record of the case tells. */
    int timesDone(String step) {
        return (int) StreamSupport.stream(view().path("decisions").spliterator(), false)
            .filter(decision -> decision.path("step").asText().equals(step)).count();
    }

    JsonNode view() {
        return product.get("clerk." + union, "/api/hardship/cases/" + number);
    }
}
