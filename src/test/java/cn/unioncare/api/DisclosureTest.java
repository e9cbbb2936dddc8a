package cn.unioncare.api;

import cn.unioncare.documents.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static cn.unioncare.api.Fictitious.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

/** 查阅: a person is told everything that is held of him, and nothing of anybody else. */
class DisclosureTest extends ApiTest {

    private static final String PATH = "/api/personal-data/disclosures";
    private static final String PHONE = "13912340001";

    private Form application;
    private ACase archived;
    private String receipt;

    @BeforeAll
    void a_household_has_an_archive() {
        the_day_begins();
        String scan = as("clerk." + BASE).upload(Upload.of("身份证正面.jpg", Papers.jpeg())).expect(201).json().path("id")
            .asText();
        application = anApplication().with("applicant.name", "测阅甲").with("members[0].name", "测阅乙")
            .with("members[1].name", "测阅丙").with("applicant.phone", PHONE).with("narrative", "长期患病")
            .with("attachments", List.of(Map.of("id", scan, "kind", "ID_COPY")));
        archived = filed(BASE, application).upTo("PostNotice").done("PostNotice");
        receipt = archived.objection("我是邻居测邻居，他家有车");
        archived.done("InvestigateObjection", Form.of("InvestigateObjection").with("receipt", receipt)
            .with("findings", "走访邻居测邻居").with("reply", "经核实不属实")).thePublicityEnds();
        archived.done("ReviewMaterials").done("Determine").done("EnterArchive").done("AgreePlan");
        theEngineWorks();
        as("clerk." + COUNTY).post("/api/archives/searches", "{\"idNumber\":\"" + id("applicant") + "\"}").expect(200);
    }

    @Test
    void an_applicant_is_told_everything_of_his_own_in_full() {
        JsonNode told = asked("clerk." + BASE, "applicant");

        assertThat(told.path("cases")).hasSize(1);
        assertThat(told.at("/cases/0/place").asText()).isEqualTo("申请人");
        assertThat(told.at("/cases/0/groups").findValuesAsText("name")).containsExactly("案件与各环节材料", "授权书（声明书）",
            "公示与异议处理结果", "困难职工档案、联系卡与台账", "附件", "查询、查阅记录");
        assertThat(told.toString()).contains("测阅甲", id("applicant"), PHONE, "长期患病", "身份证正面.jpg", "经核实不属实",
            "按身份证号查档", "随申请提交");
    }

    @Test
    void nothing_is_told_of_the_household_or_of_who_objected() {
        assertThat(asked("clerk." + BASE, "applicant").toString()).doesNotContain("测阅乙", "测阅丙", id("members[0]"),
            id("members[1]"), "测邻居", receipt);
    }

    @Test
    void a_member_is_told_what_stands_of_him_alone() {
        JsonNode told = asked("clerk." + COUNTY, "members[0]");

        assertThat(told.at("/cases/0/place").asText()).isEqualTo("家庭成员");
        assertThat(told.toString()).contains("测阅乙", id("members[0]"))
            .doesNotContain("测阅甲", "测阅丙", id("applicant"), PHONE, "长期患病");
    }

    @Test
    void other_unions_have_nothing_to_tell_and_the_request_is_recorded_all_the_same() {
        JsonNode told = asked("clerk.130102", "applicant");

        assertThat(told.path("cases")).isEmpty();
        assertThat(as("auditor.130102").get("/api/audit/cases/" + told.path("number").asText()).expect(200).text())
            .contains("DISCLOSED").doesNotContain(id("applicant"));
    }

    @Test
    void the_ledger_of_the_case_says_who_asked_and_who_answered() {
        String number = asked("clerk." + BASE, "applicant").path("number").asText();

        assertThat(as("auditor." + COUNTY).get("/api/audit/cases/" + archived.number()).expect(200).text())
            .contains("DISCLOSED", number, "clerk." + BASE, "SELF");
    }

    @Test
    void only_a_clerk_answers_and_only_to_a_person_whose_identity_was_checked() {
        as("reviewer." + COUNTY).post(PATH, request("applicant")).refused(403);
        as("clerk." + BASE).post(PATH, request("applicant").with("identityChecked", false))
            .refusedAt("identityChecked", "身份");
        as("clerk." + BASE).post(PATH, request("applicant").with("requestedOn", "2099-01-01"))
            .refusedAt("requestedOn", "不能晚于今天");
        as("clerk." + BASE).post(PATH, request("applicant").with("idNumber", "123")).refused(400);
        as("clerk." + BASE).post(PATH, request("applicant").without("reason")).refusedAt("reason", "事由");
    }

    private JsonNode asked(String login, String person) {
        return as(login).post(PATH, request(person)).expect(200).json();
    }

    private Form request(String person) {
        return Form.ofText("{\"requestedBy\":\"SELF\",\"identityChecked\":true,\"reason\":\"了解本人档案\"}")
            .with("idNumber", id(person)).with("requestedOn", "2018-02-01");
    }

    private String id(String person) {
        return application.at(person + ".idNumber").asText();
    }
}
