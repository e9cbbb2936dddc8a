package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.documents.Papers;
import cn.unioncare.payments.Payments;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every act on a case is in its chain: who, in which office of which union, when, what changed, by which rules, on which papers. */
class EveryActTest extends ApiTest {

    @Autowired
    private Payments payments;
    private WholeCases cases;

    @BeforeEach
    void cases_of_every_flow() {
        cases = WholeCases.of(this, payments);
    }

    private List<JsonNode> trail(String number) {
        JsonNode entries = as("auditor.130000").get("/api/audit/cases/" + number).expect(200).json().path("entries");
        return StreamSupport.stream(entries.spliterator(), false).toList();
    }

    private JsonNode told(String number, String act, String step) {
        return trail(number).stream().filter(entry -> entry.path("act").asText().equals(act)
            && (step == null || entry.at("/facts/step").asText().equals(step))).reduce((earlier, later) -> later)
            .orElseThrow(() -> new AssertionError(act + " " + step + " of " + number + " is not told: " + trail(number)));
    }

    private void done(String number, String act, String step, String actor, String role, String... facts) {
        JsonNode entry = told(number, act, step);
        assertThat(entry.path("actor").asText()).as(act + " " + step).isEqualTo(actor);
        assertThat(entry.path("union").asText()).as(act + " " + step).isEqualTo(actor.substring(actor.indexOf('.') + 1));
        assertThat(entry.path("roles").toString()).as(act + " " + step).contains("\"" + role + "\"");
        assertThat(entry.path("at").asText()).as(act + " " + step).startsWith("2018-");
        for (String fact : facts) {
            assertThat(entry.at("/facts/" + fact).asText()).as(act + " " + step + " tells " + fact).isNotBlank();
        }
    }

    @Test
    void each_step_of_archiving_is_told_with_the_digest_of_what_was_handed_in() {
        String number = cases.archiving.number();
        done(number, "SUBMITTED", "ApplicationSubmitted", "clerk." + BASE, "clerk", "digest", "file1");
        done(number, "CLAIMED", "SurveyHome", "surveyor1." + BASE, "surveyor1");
        done(number, "COMPLETED", "SurveyHome", "surveyor1." + BASE, "surveyor1", "digest");
        done(number, "COMPLETED", "ReviewMaterials", "reviewer." + COUNTY, "reviewer", "digest", "decision");
        done(number, "COMPLETED", "Determine", "approver." + COUNTY, "approver", "digest", "decision");
        done(number, "PUBLISHED", null, "clerk." + BASE, "clerk", "publicity", "postedOn");
        done(number, "OBJECTION_ANSWERED", null, "reviewer." + COUNTY, "reviewer", "publicity", "receipt");
        assertThat(told(number, "OBJECTED", null).at("/facts/receipt").asText()).startsWith("YY-");
        assertThat(told(number, "COMPLETED", "AssessHousehold").at("/facts/ruleSet").asText()).isEqualTo("RS2016");
        assertThat(told(number, "COMPLETED", "AssessHousehold").at("/facts/tables").asText()).matches("(hardship-[\\w-]+ [0-9a-f]{12}(, )?)+");
        done(number, "ARCHIVED", null, "clerk." + BASE, "clerk", "archive");
    }

    @Test
    void what_is_returned_is_told_with_the_decision_and_so_is_what_is_corrected_after_it() {
        ACase returned = filed().done("CheckCompleteness", Form.of("CheckCompleteness").with("decision", "INCOMPLETE").with("note", "缺户口簿"));
        assertThat(told(returned.number(), "COMPLETED", "CheckCompleteness").at("/facts/decision").asText()).isEqualTo("INCOMPLETE");
        ACase back = aCaseAt("ReviewMaterials").done("ReviewMaterials", Form.of("ReviewMaterials").with("decision", "RETURNED")
            .with("opinion", "评议记录不清").with("returnTo", "DELIBERATION"));
        assertThat(told(back.number(), "COMPLETED", "ReviewMaterials").at("/facts/decision").asText()).isEqualTo("RETURNED");
        done(back.number(), "COMPLETED", "ReviewMaterials", "reviewer." + COUNTY, "reviewer", "returnTo", "digest");
    }

    @Test
    void what_is_shown_exported_and_corrected_is_told() {
        String number = filed().archived().number();
        String archive = one("select number from hardship_archive where case_id = ?", number);
        as("clerk." + BASE).post("/api/archives/" + archive + "/reveals",
            "{\"reason\":\"核对走访名单住址\",\"fields\":[\"applicant.phone\"]}").expect(200);
        done(number, "REVEALED", null, "clerk." + BASE, "clerk", "reason", "field1");

        as("auditor." + COUNTY).download("/api/audit/cases/" + number + "/dossier");
        done(number, "DOSSIER_EXPORTED", null, "auditor." + COUNTY, "auditor", "reason", "contents");
        as("exporter." + COUNTY).download("POST", "/api/archives/exports", "{\"reason\":\"报送市总工会季度汇总\"}");
        done("DC-130306-2018-000000", "EXPORTED", null, "exporter." + COUNTY, "exporter", "reason", "sha256", "rows");

        String paper = as("clerk." + COUNTY).upload(Upload.of("身份证.jpg", Papers.jpeg())).expect(201).json().path("id").asText();
        String request = as("clerk." + COUNTY).post("/api/personal-data/corrections", Form.ofText("""
            {"requestedBy":"SELF","identityChecked":true,"statement":"登记有误","items":[{"field":"applicant.name","value":"测正名"}],
             "attachments":[{"kind":"OTHER"}]}""").with("case", number).with("requestedOn", today().toString())
            .with("attachments[0].id", paper)).expect(201).json().path("number").asText();
        as("approver." + COUNTY).post("/api/personal-data/corrections/" + request + "/decision", "{\"accepted\":true}").expect(200);
        done(number, "CORRECTION_REQUESTED", null, "clerk." + COUNTY, "clerk", "request", "field1", "file1");
        done(number, "CORRECTED", null, "approver." + COUNTY, "approver", "request", "before", "after");
    }

    @Test
    void what_is_paid_is_told_in_the_chain_of_the_case_that_asked_for_it_with_the_rules_that_let_it_pass() {
        String occasion = one("select case_id from payment_order where batch = ?", cases.batch);
        JsonNode asked = told(occasion, "PAYMENT_REQUESTED", null);
        assertThat(asked.at("/facts/tables").asText()).matches("payment-gate [0-9a-f]{12}");
        done(occasion, "PAYMENT_MADE", null, "cashier." + COUNTY, "cashier", "payment", "amount", "voucher");
        done(cases.batch, "COMPLETED", "ApproveBatch", "approver." + COUNTY, "approver", "decision", "digest");
    }

    @Test
    void nominations_visits_and_aid_tell_theirs() {
        done(cases.nomination.number(), "PROPOSED", "NominationProposed", "clerk." + COUNTY, "clerk", "digest");
        JsonNode checked = told(cases.nomination.number(), "COMPLETED", "CheckConditions");
        assertThat(checked.at("/facts/ruleSet").asText()).isEqualTo("hebei-warm-heart-2021");
        assertThat(checked.at("/facts/tables").asText()).matches("hebei-warm-heart-2021 [0-9a-f]{12}");
        done(cases.round.number(), "OPENED", "RoundOpened", "clerk.130000", "clerk", "digest");
        done(cases.aid.number(), "SUBMITTED", "AidApplied", "clerk." + BASE, "clerk", "digest");
        done(cases.aid.number(), "COMPLETED", "CheckAid", "clerk." + COUNTY, "clerk", "decision", "digest");
        String visitor = "surveyor1." + one("select owner_union from campaign_target where visit = ?", cases.visit);
        done(cases.visit, "COMPLETED", "VisitHousehold", visitor, "surveyor1", "digest", "file1", "file2");
        done(cases.campaign.number(), "COMPLETED", "ApprovePlan", "approver." + COUNTY, "approver", "decision", "digest");
    }

    @Test
    void every_paper_of_every_case_is_told_with_its_digest() {
        Stream.concat(cases.numbers().stream(), Stream.of(cases.archiving.number())).forEach(number ->
            database.queryForList("select digest from document_file where case_id = ?", String.class, number).forEach(digest ->
                assertThat(trail(number).toString()).as(number).contains(digest)));
    }
}
