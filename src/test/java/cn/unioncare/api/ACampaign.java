package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.documents.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A union's campaign, with the people who work on it. */
final class ACampaign {

    private static final Map<String, String> ROLES = Map.of("ApprovePlan", "approver", "ConfirmTargets", "reviewer", "ApproveTargets",
        "approver", "CheckReports", "reviewer", "SignReports", "approver", "VisitHousehold", "surveyor1");

    private final ApiTest api;
    private final String number;
    private final String union;

    ACampaign(ApiTest api, String number) {
        this.api = api;
        this.number = number;
        this.union = number.split("-")[1];
    }

    static ACampaign opened(ApiTest api, String union) {
        return new ACampaign(api, api.as("clerk." + union).post("/api/campaigns", Form.of("Campaign")).expect(201).json()
            .path("campaign").asText());
    }

    String number() {
        return number;
    }

    String path(String part) {
        return "/api/campaigns/" + number + part;
    }

    Answer tried(String step, Object body) {
        return api.as(ROLES.getOrDefault(step, "clerk") + "." + union)
            .post("/api/tasks/" + task(step, number) + "/complete?claim=true", body);
    }

    ACampaign done(String step) {
        return done(step, Form.of(step));
    }

    ACampaign done(String step, Object body) {
        tried(step, body).expect(204);
        api.theEngineWorks();
        return this;
    }

    /** Up to the visits, which have all been given out. */
    ACampaign started() {
        return done("PlanCampaign").done("ApprovePlan").done("CompareHouseholds").done("ConfirmTargets").done("ApproveTargets");
    }

    ACampaign reported() {
        return done("RequestPayments").done("CheckReports", Form.of("CheckReports").with("note", "下级正在签报。"))
            .done("SignReports", Form.of("SignReports").with("note", "下级正在签报。"));
    }

    boolean isAt(String step) {
        return !tasks(step, number).isEmpty();
    }

    String task(String step, String caseNumber) {
        List<String> open = tasks(step, caseNumber);
        assertThat(open).as("open tasks %s of %s", step, caseNumber).isNotEmpty();
        return open.get(0);
    }

    private List<String> tasks(String step, String caseNumber) {
        return api.database.queryForList("""
            select t.id_ from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
            where p.business_key_ = ? and t.task_def_key_ = ? order by t.id_""", String.class, caseNumber, step);
    }

    JsonNode view() {
        return api.as("clerk." + union).get(path("")).expect(200).json();
    }

    String state() {
        return view().path("state").asText();
    }

    JsonNode coverage() {
        return api.as("clerk." + union).get(path("/coverage")).expect(200).json();
    }

    List<JsonNode> households(String state) {
        JsonNode page = api.as("clerk." + union).get(path("/households?limit=200" + (state == null ? "" : "&state=" + state))).expect(200).json();
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    /** The number of the household's visit. */
    String visitOf(String household) {
        return households(null).stream().filter(one -> one.path("household").asText().equals(household)).findFirst().orElseThrow()
            .path("visit").asText();
    }

    ACampaign explained(String household, String reason) {
        api.as("clerk." + union).post(path("/explanations"), Form.of("Explanation").with("household", household).with("reason", reason))
            .expect(204);
        return this;
    }

    /** Somebody of the visiting union goes there. */
    Answer visited(String visit, Form record) {
        return api.as("surveyor1." + owner(visit)).post("/api/tasks/" + task("VisitHousehold", visit) + "/complete?claim=true", record);
    }

    ACampaign visited(String visit) {
        visited(visit, aRecord(owner(visit))).expect(204);
        return this;
    }

    /** With photo and signature, uploaded by whoever hands the record in. */
    Form aRecord(String owner) {
        return aRecord(owner, "surveyor1");
    }

    Form aRecord(String owner, String role) {
        return Form.of("VisitHousehold").with("visitedOn", api.today().toString()).with("attachments", List.of(
            Map.of("id", uploaded(role, owner), "kind", "VISIT_PHOTO"), Map.of("id", uploaded(role, owner), "kind", "VISIT_SIGNATURE")));
    }

    private String uploaded(String role, String owner) {
        return api.as(role + "." + owner).upload(Upload.of("走访.jpg", Papers.jpeg())).expect(201).json().path("id").asText();
    }

    private String owner(String visit) {
        return api.one("select owner_union from campaign_target where visit = ?", visit);
    }
}
