package cn.unioncare.api;

import cn.unioncare.documents.Papers;
import cn.unioncare.vault.Place;
import cn.unioncare.vault.Vault;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static cn.unioncare.api.Fictitious.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

/** 更正: entered by the clerk, decided by another person, with the earlier content kept. */
class CorrectionTest extends ApiTest {

    private static final String PATH = "/api/personal-data/corrections";

    @Autowired
    private Vault vault;

    private ACase archived;

    @BeforeAll
    void a_household_has_an_archive_with_a_mistake() {
        the_day_begins();
        archived = filed(BASE, anApplication().with("applicant.name", "测误甲").with("members[0].name", "测误乙")).archived();
    }

    @Test
    void an_accepted_correction_makes_a_new_version_and_keeps_the_earlier_one() {
        // given
        JsonNode entered = clerk().post(PATH, request("applicant.name", "测正甲")).expect(201).json();
        String number = entered.path("number").asText();
        assertThat(entered.at("/items/0/before").asText()).isEqualTo("测**");
        assertThat(entered.path("dueOn").asText()).isEqualTo(dueOf(entered));

        // when
        JsonNode decided = as("approver." + COUNTY).post(PATH + "/" + number + "/decision", "{\"accepted\":true}")
            .expect(200).json();

        // then
        assertThat(decided.path("stateName").asText()).isEqualTo("已更正");
        assertThat(decided.path("answer").asText()).contains("同意更正", "由“测**”改为“测**”", "抚宁区总工会");
        String archive = decided.path("archive").asText();
        assertThat(open("hardship_archive", "name_sealed", archive, "number")).isEqualTo("测正甲");
        assertThat(open("hardship_archive", "content_sealed", archive, "number")).contains("测正甲").doesNotContain("测误甲");
        assertThat(open("archive_version", "content_sealed", archive + "/0", "archive || '/' || version")).contains("测误甲");
        as("clerk." + COUNTY).get("/api/archives?q=" + URLEncoder.encode("测正甲", StandardCharsets.UTF_8))
            .expect(200).saying(archive);
        assertThat(archived.ledger().toString()).contains("CORRECTED", "applicant.name", number)
            .doesNotContain("测误甲", "测正甲");
    }

    @Test
    void a_refused_correction_changes_nothing_and_is_answered_with_its_reason() {
        String number = entered("members[0].name", "测正乙");
        as("reviewer." + COUNTY).post(PATH + "/" + number + "/decision", "{\"accepted\":false}").refusedAt("reason", "理由");

        JsonNode decided = as("reviewer." + COUNTY).post(PATH + "/" + number + "/decision",
            "{\"accepted\":false,\"reason\":\"证明材料与户口簿不一致\"}").expect(200).json();

        assertThat(decided.path("answer").asText()).contains("不予更正", "证明材料与户口簿不一致");
        assertThat(open("hardship_archive", "content_sealed", decided.path("archive").asText(), "number")).contains("测误乙");
        assertThat(archived.acts()).contains("CORRECTION_REFUSED");
    }

    @Test
    void two_pairs_of_eyes_of_the_determining_union_and_one_decision() {
        String number = entered("applicant.address", "示例路2号");
        String decision = PATH + "/" + number + "/decision";
        clerk().post(decision, "{\"accepted\":true}").refused(403);
        as("approver.130102").post(decision, "{\"accepted\":true}").refused(404);
        as("approver." + BASE).post(decision, "{\"accepted\":true}").refused(403);
        database.update("update correction_request set entered_by = ? where number = ?", "approver." + COUNTY, number);
        assertThat(as("approver." + COUNTY).post(decision, "{\"accepted\":true}").refused(403).detail()).contains("另一人");
        as("reviewer." + COUNTY).post(decision, "{\"accepted\":true}").expect(200);
        as("reviewer." + COUNTY).post(decision, "{\"accepted\":true}").refused(409);
    }

    @Test
    void what_an_archive_cannot_hold_is_refused_at_its_item() {
        clerk().post(PATH, request("applicant.phone", "12")).refusedAt("items[0].value", "联系电话");
        clerk().post(PATH, request("applicant.health", "XX")).refusedAt("items[0].value", "范围");
        clerk().post(PATH, request("applicant.contractFrom", "昨天")).refusedAt("items[0].value", "格式");
        clerk().post(PATH, request("applicant.name", "")).refusedAt("items[0].value", "姓名");
        clerk().post(PATH, request("applicant.idNumber", "1")).refusedAt("items[0].field", "身份证号");
        clerk().post(PATH, request("circumstances.annualIncome", "1")).refusedAt("items[0].field", "入户调查");
        clerk().post(PATH, request("members[9].name", "测")).refusedAt("items[0].field", "不能更正");
        assertThat(clerk().post(PATH, request("entry.bankCard", "6222020000000098765").without("attachments")).refused(400).fields())
            .containsExactlyInAnyOrder("items[0].value", "attachments");
        clerk().post(PATH, request("applicant.name", "测").without("case")).refusedAt("case", "案号");
        clerk().post(PATH, request("applicant.name", "测").without("attachments")).refusedAt("attachments", "证明材料");
    }

    @Test
    void a_running_case_is_corrected_on_its_way_and_an_ended_one_not_at_all() {
        ACase running = filed();
        assertThat(clerk().post(PATH, request("applicant.name", "测").with("case", running.number())).refused(409).text())
            .contains("补正");
        running.done("CheckCompleteness", Form.of("CheckCompleteness").with("decision", "WITHDRAWN").with("note", "本人撤回"));
        clerk().post(PATH, request("applicant.name", "测").with("case", running.number())).refused(409);
        as("clerk.13030602").post(PATH, request("applicant.name", "测")).refused(404);
    }

    @Test
    void the_fields_are_told_with_what_stands_there_and_no_number_in_full() {
        JsonNode fields = clerk().get(PATH + "/fields/" + archived.number()).expect(200).json().path("items");
        assertThat(fields.findValuesAsText("label")).contains("姓名", "联系电话", "家庭成员1：姓名", "银行卡号");
        assertThat(fields.toString()).contains("139****0001").doesNotContain("13900000001");
    }

    @Test
    void what_an_archive_masks_is_masked_here_too_and_whole_only_for_a_reason() {
        JsonNode fields = clerk().get(PATH + "/fields/" + archived.number()).expect(200).json().path("items");
        fields.forEach(field -> {
            if (field.path("field").asText().matches(".*\\.(health|workplace|disability|disabilityGrade|otherContact)")) {
                assertThat(field.path("value").asText()).as(field.toString()).isIn("", "****");
            }
        });
        String number = entered("entry.bankCard", "6222020000000098764");
        assertThat(clerk().get(PATH + "/" + number).expect(200).json().at("/items/0/after").asText()).isEqualTo("****8764");
        String path = PATH + "/" + number + "/reveals";

        as("approver." + COUNTY).post(path, "{\"fields\":[\"entry.bankCard\"]}").refusedAt("reason", "理由");
        as("approver.130102").post(path, "{\"fields\":[\"entry.bankCard\"],\"reason\":\"核对证明材料\"}").refused(404);
        assertThat(as("approver." + COUNTY).post(path, "{\"fields\":[\"entry.bankCard\"],\"reason\":\"核对证明材料\"}")
            .expect(200).json().at("/items/0/value").asText()).isEqualTo("6222020000000098764");
        assertThat(archived.ledger().toString()).contains("REVEALED", number).doesNotContain("6222020000000098764");
        assertThat(as("approver." + COUNTY).post(PATH + "/" + number + "/decision", "{\"accepted\":true}").expect(200).text())
            .contains("****8764").doesNotContain("6222020000000098764");
    }

    @Test
    void a_request_that_is_late_says_so() {
        String number = entered("entry.postcode", "066300");
        itIs("2018-06-01T09:00:00+08:00");
        assertThat(clerk().get(PATH + "/" + number).expect(200).json().path("overdue").asBoolean()).isTrue();
    }

    private String entered(String field, String value) {
        return clerk().post(PATH, request(field, value)).expect(201).json().path("number").asText();
    }

    private Form request(String field, String value) {
        return Form.ofText("""
            {"requestedBy":"SELF","identityChecked":true,"requestedOn":"2018-02-01","statement":"登记有误",
             "items":[{}],"attachments":[{"kind":"OTHER"}]}""").with("case", archived.number())
            .with("items[0].field", field).with("items[0].value", value).with("attachments[0].id", scan());
    }

    private static String dueOf(JsonNode entered) {
        // Fifteen working days from 2018-02-01, over the Spring Festival, whose make-up days are 02-11 and 02-24.
        assertThat(entered.path("requestedOn").asText()).isEqualTo("2018-02-01");
        return "2018-02-27";
    }

    private String open(String table, String column, String row, String key) {
        return vault.open(new Place(table, column, row), database.queryForObject("select " + column + " from " + table
            + " where " + key + " = ?", String.class, row));
    }

    private String scan() {
        return clerk().upload(Upload.of("户口簿.jpg", Papers.jpeg())).expect(201).json().path("id").asText();
    }

    private Caller clerk() {
        return as("clerk." + BASE);
    }
}
