package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.vault.Vault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 到期销毁 of families that are not on file: ten years after the campaign nothing leads back to them, and the numbers stand. */
class FamiliesKeptTest extends InHenan {

    private static final String NAME = "测丙走访";
    private static final String ADDRESS = "示例路七十七号";
    private static final String PATH = "/api/personal-data/retention";

    @Autowired
    private Vault vault;

    private final String visited = Fictitious.idNumber();
    private final String declined = Fictitious.idNumber();

    @Test
    void ten_years_after_the_campaign_nothing_leads_back_to_a_family_and_the_numbers_and_the_ledger_stand() throws Exception {
        // given
        ACampaign campaign = opened().done("PlanCampaign").done("ApprovePlan").done("CompareHouseholds");
        campaign.done("ConfirmTargets", Form.of("ConfirmTargets").with("families", List.of(new ObjectMapper().readTree(family(visited).toString()))));
        campaign.done("ApproveTargets");
        String seen = campaign.households(null).get(0).path("visit").asText();
        campaign.visited(seen, campaign.aRecord(PLANT).with("situation", NAME + "突发疾病")).expect(204);
        String other = as(CLERK).post(campaign.path("/families"), family(declined)).expect(201).json().path("household").asText();
        String explained = campaign.visitOf(other);
        as(CLERK).post(campaign.path("/explanations"), Form.of("Explanation").with("household", other).with("reason", "DECLINED")
            .with("note", NAME + "来电谢绝")).expect(204);
        timePassesUntil("2018-02-17T00:00:01+08:00");
        campaign.reported().done("CloseReport");
        disclosed(visited).saying(ADDRESS);
        disclosed(declined).saying("来电谢绝");

        // when
        itIs("2028-02-17T09:00:00+08:00");
        assertThat(due()).doesNotContain(seen, explained);
        itIs("2028-02-18T09:00:00+08:00");
        assertThat(due()).contains(seen, explained);
        as("clerk.130306").post(PATH + "/proposals", cases(seen)).refused(400);
        String approval = as(CLERK).post(PATH + "/proposals", cases(seen, explained)).expect(201).json().path("number").asText();
        as("approver." + DISTRICT).post(PATH + "/proposals/" + approval + "/decision", "{\"approved\":true,\"confirmation\":\"销毁\"}").expect(200);

        // then
        nothingLeadsBack(seen, explained);
        assertThat(due()).doesNotContain(seen, explained);
        assertThat(campaign.coverage().path("visited").asInt()).isEqualTo(1);
        assertThat(campaign.households("VISITED").get(0).path("name").asText()).isEmpty();
        assertThat(one("select erased_by from campaign_target where visit = ?", seen)).isEqualTo(approval);
        as("auditor." + DISTRICT).get("/api/audit/cases/" + seen).expect(200).saying("ERASED").saying(approval);
        JsonNode verification = as("auditor." + DISTRICT).get("/api/audit/verification").expect(200).json();
        assertThat(verification.path("verified").asBoolean()).as(verification.toString()).isTrue();
    }

    private void nothingLeadsBack(String... visits) {
        List<String> traces = List.of(NAME, ADDRESS, visited, declined, vault.blindIndex("id-number", visited),
            vault.blindIndex("id-number", declined));
        Everything.in(database).forEach((table, rows) -> rows.forEach(row -> {
            assertThat(traces).allSatisfy(trace -> assertThat(row).as(table).doesNotContain(trace));
            for (String visit : visits) {
                assertThat(row.contains(visit) && table.toLowerCase().startsWith("act_")).as("%s: %s", table, row).isFalse();
            }
        }));
        for (String visit : visits) {
            assertThat(database.queryForObject("select count(*) from campaign_target where visit = ? and content_sealed is null", Integer.class,
                visit)).isEqualTo(1);
            assertThat(database.queryForObject("select count(*) from document_file where case_id = ?", Integer.class, visit)).isZero();
        }
        disclosed(visited).saying("\"cases\":[]");
    }

    private List<String> due() {
        return as(CLERK).get(PATH).expect(200).json().path("items").findValuesAsText("case");
    }

    private Answer disclosed(String idNumber) {
        return as(CLERK).post("/api/personal-data/disclosures", "{\"idNumber\":\"" + idNumber + "\",\"requestedBy\":\"SELF\","
            + "\"identityChecked\":true,\"requestedOn\":\"" + today() + "\",\"reason\":\"了解本人情况\"}").expect(200);
    }

    private static Form family(String idNumber) {
        return Form.of("Family").with("idNumber", idNumber).with("name", NAME).with("address", ADDRESS);
    }

    private static String cases(String... visits) {
        return "{\"cases\":[\"" + String.join("\",\"", visits) + "\"]}";
    }
}
