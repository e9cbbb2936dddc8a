package cn.unioncare.api;

import cn.unioncare.documents.Papers;
import cn.unioncare.vault.Vault;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static cn.unioncare.api.Fictitious.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 到期销毁: a marked household goes all ways, is told what is held of it, and ten years after its archive was closed is
 * destroyed by rule. Afterwards no table leads back to it, the numbers stand, and the ledger is whole.
 */
abstract class RetentionContract extends ApiTest {

    private static final String NAME = "测甲销毁";
    private static final String MEMBER = "测乙销毁";
    private static final String PATH = "/api/personal-data/retention";
    private static final Pattern SEALED = Pattern.compile("v\\d+:[A-Za-z0-9+/]{20,}");

    @Autowired
    private Vault vault;

    private Form application;
    private ACase archived;
    private ACase refused;
    private ACase held;
    private ACase active;
    private String approval;

    @BeforeAll
    void ten_years_go_by() {
        the_day_begins();
        application = anApplication().with("applicant.name", NAME).with("members[0].name", MEMBER);
        archived = filed(BASE, application.with("attachments", List.of(Map.of("id", scan(), "kind", "OTHER"))))
            .upTo("PostNotice").done("PostNotice");
        String receipt = archived.objection(NAME + "有房");
        archived.done("InvestigateObjection", Form.of("InvestigateObjection").with("receipt", receipt)).thePublicityEnds();
        archived.done("ReviewMaterials").done("Determine").done("EnterArchive").done("AgreePlan");
        theEngineWorks();
        active = filed(BASE, anApplication()).archived();
        refused = ended();
        held = ended();
        closed(archived, "2018-06-30");
    }

    @Test
    void what_is_due_is_proposed_by_one_and_destroyed_by_another_and_nothing_leads_back() {
        // given
        clerk().get(PATH).expect(200).saying("\"items\":[]");
        itIs("2028-07-02T09:00:00+08:00");
        long events = events();
        JsonNode due = clerk().get(PATH).expect(200).json().path("items");
        assertThat(due.findValuesAsText("case")).containsExactlyInAnyOrder(archived.number(), refused.number(), held.number());
        clerk().post(PATH + "/holds", "{\"case\":\"" + held.number() + "\",\"reason\":\"AUDIT\",\"document\":\"审通〔2028〕1号\"}")
            .expect(201);

        // when
        proposing(held).refused(409).saying("审计");
        proposing(active).refusedAt("cases", "没有到期");
        as("approver." + COUNTY).post(PATH + "/proposals", cases(archived)).refused(403);
        approval = proposing(archived, refused).expect(201).json().path("number").asText();
        proposing(archived).refused(409);
        clerk().post(decision(), approved()).refused(403);
        approver().post(decision(), "{\"approved\":true,\"confirmation\":\"好\"}").refusedAt("confirmation", "销毁");
        approver().post(decision(), approved()).expect(200).saying("已批准并销毁");
        approver().post(decision(), approved()).refused(409);

        // then
        nothingLeadsBack();
        theNumbersStand();
        assertThat(events()).isGreaterThan(events);
        JsonNode verification = as("auditor." + COUNTY).get("/api/audit/verification").expect(200).json();
        assertThat(verification.path("verified").asBoolean()).as(verification.toString()).isTrue();
        theOthersAreUntouched();
    }

    private void nothingLeadsBack() {
        List<String> traces = new ArrayList<>(List.of(NAME, MEMBER, vault.blindIndex("name", NAME),
            vault.blindIndex("household-register", application.at("household").asText()),
            vault.blindIndex("household", application.at("household").asText() + "/" + id("applicant"))));
        Stream.of("applicant", "members[0]", "members[1]").forEach(person -> {
            traces.add(id(person));
            traces.add(vault.blindIndex("id-number", id(person)));
        });
        List<String> numbers = List.of(archived.number(), refused.number(), archive());
        Map<String, List<String>> everything = Everything.in(database);
        everything.forEach((table, rows) -> rows.forEach(row -> {
            assertThat(traces).allSatisfy(trace -> assertThat(row).as(table).doesNotContain(trace));
            if (numbers.stream().anyMatch(row::contains)) {
                assertThat(SEALED.matcher(row).find()).as("sealed in %s: %s", table, row).isFalse();
                assertThat(table.toLowerCase()).as(row).doesNotStartWith("act_");
            }
        }));
        assertThat(database.queryForObject("select count(*) from document_file where case_id = ?", Integer.class,
            archived.number())).isZero();
        assertThat(database.queryForObject("select count(*) from document_piece", Integer.class)).isZero();
        as("clerk." + BASE).post("/api/personal-data/disclosures", disclosure("applicant")).expect(200)
            .saying("\"cases\":[]");
    }

    private void theNumbersStand() {
        JsonNode view = archived.view();
        assertThat(view.path("state").asText()).isEqualTo("ARCHIVED");
        assertThat(view.at("/outcome/archive").asText()).isEqualTo(archive());
        assertThat(view.at("/erased/text").asText()).isEqualTo("已按规定销毁（2028-07-02，批准编号 " + approval + "）");
        assertThat(view.path("decisions").findValuesAsText("decision")).containsOnly("已按规定销毁");
        assertThat(view.at("/publicity/state").asText()).isEqualTo("ENDED");
        as("clerk." + COUNTY).get("/api/archives/" + archive()).expect(200).saying("已按规定销毁").saying(approval);
        as("clerk." + COUNTY).get("/api/archives?q=" + archive()).expect(200).saying("已按规定销毁");
        as("clerk." + BASE).get("/api/hardship/cases/" + archived.number() + "/authorisations").expect(200)
            .saying("随申请提交");
        as("auditor." + COUNTY).get("/api/audit/cases/" + archived.number()).expect(200).saying("ERASED").saying(approval);
        as("auditor." + COUNTY).get(PATH + "/proposals/" + approval).expect(200).saying(archived.number());
        assertThat(refused.view().at("/erased/approval").asText()).isEqualTo(approval);
    }

    private void theOthersAreUntouched() {
        assertThat(clerk().get(PATH).expect(200).json().path("items").findValuesAsText("case"))
            .containsOnly(held.number());
        assertThat(held.view().path("erased").isNull()).isTrue();
        assertThat(active.view().path("erased").isNull()).isTrue();
        clerk().post(PATH + "/holds/" + held.number() + "/release").refused(403);
        approver().post(PATH + "/holds/" + held.number() + "/release").expect(204);
        proposing(held).expect(201);
        as("clerk.130102").get(PATH).expect(200).saying("\"items\":[]");
        as("clerk.130102").get(PATH + "/proposals/" + approval).refused(404);
        as("reviewer." + COUNTY).get(PATH).refused(403);
    }

    private Answer proposing(ACase... chosen) {
        return clerk().post(PATH + "/proposals", cases(chosen));
    }

    private static String cases(ACase... chosen) {
        return "{\"cases\":[" + Stream.of(chosen).map(one -> "\"" + one.number() + "\"")
            .collect(Collectors.joining(",")) + "]}";
    }

    private ACase ended() {
        return filed(BASE, anApplication().with("applicant.name", NAME)).done("CheckCompleteness",
            Form.of("CheckCompleteness").with("decision", "WITHDRAWN").with("note", NAME + "撤回"));
    }

    // Closing an archive has no step yet, so its state is set as that step will.
    private void closed(ACase one, String since) {
        database.update("update hardship_archive set state = 'RELIEVED' where case_id = ?", one.number());
        database.update("insert into archive_state (archive, seq, state, since, reason, actor) select number, 2, 'RELIEVED', "
            + "date '" + since + "', '" + NAME + "脱困', 'system' from hardship_archive where case_id = ?", one.number());
        database.update("delete from active_person where case_id = ?", one.number());
    }

    private String archive() {
        return database.queryForObject("select number from hardship_archive where case_id = ?", String.class,
            archived.number());
    }

    private String disclosure(String person) {
        return "{\"idNumber\":\"" + id(person) + "\",\"requestedBy\":\"SELF\",\"identityChecked\":true,"
            + "\"requestedOn\":\"" + today() + "\",\"reason\":\"了解本人档案\"}";
    }

    private String id(String person) {
        return application.at(person + ".idNumber").asText();
    }

    private long events() {
        return database.queryForObject("select count(*) from ledger_event", Long.class);
    }

    private String scan() {
        return as("clerk." + BASE).upload(Upload.of(NAME + ".jpg", Papers.jpeg())).expect(201).json().path("id").asText();
    }

    private String decision() {
        return PATH + "/proposals/" + approval + "/decision";
    }

    private static String approved() {
        return "{\"approved\":true,\"confirmation\":\"销毁\"}";
    }

    private Caller clerk() {
        return as("clerk." + COUNTY);
    }

    private Caller approver() {
        return as("approver." + COUNTY);
    }
}
