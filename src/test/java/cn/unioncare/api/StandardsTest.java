package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The local standards as administrators keep them over HTTP. */
class StandardsTest extends ApiTest {

    private static final String STANDARDS = "/api/standards";

    private static String standard(String region, String from, String amount) {
        return "{\"region\":\"%s\",\"effectiveFrom\":\"%s\",\"amount\":%s,\"source\":\"测民字〔2019〕1号\"}".formatted(region, from, amount);
    }

    private JsonNode listed(String region) {
        return as("clerk.130306").get(STANDARDS + "?region=" + region).expect(200).json().path("items");
    }

    @Test
    void everybody_reads_what_the_release_and_the_demonstration_brought() {
        assertThat(listed("130306").get(0).path("amount").asText()).isEqualTo("550");
        assertThat(listed("13").size()).isGreaterThan(3);
        assertThat(listed("210200").get(0).path("source").asText()).contains("演示数据");
        nobody().get(STANDARDS).refused(401);
        as("clerk.130306").get(STANDARDS + "?region=x").refusedAt("region", "6 位");
        as("clerk.130306").get(STANDARDS + "?after=x").refusedAt("after", "next");
    }

    @Test
    void a_new_standard_measures_from_its_day() {
        as("admin.410102").post(STANDARDS, standard("410102", "2018-07-01", "612.5")).expect(201).saying("\"assessed\":0");

        assertThat(dryRun("2018-06-30")).isEqualTo("550");
        assertThat(dryRun("2018-07-01")).isEqualTo("612.5");
        assertThat(as("auditor.410102").get("/api/audit/cases/ZZ-410102-2018-000000").expect(200).text())
            .contains("STANDARD_RECORDED", "测民字〔2019〕1号");
    }

    private String dryRun(String day) {
        return as("clerk.410102").post("/api/hardship/assessments", """
            {"region":"410102","assessedOn":"%s","householdSize":3,"annualIncome":19800,"mainCause":"ILLNESS",
             "unionMember":true}""".formatted(day)).expect(200).json().path("standard").asText();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "region        | {\"region\":\"4101\",\"effectiveFrom\":\"2018-07-01\",\"amount\":600,\"source\":\"测民字1号\"}   | 6 位",
        "effectiveFrom | {\"region\":\"410102\",\"amount\":600,\"source\":\"测民字1号\"}                                | 日期",
        "effectiveFrom | {\"region\":\"410102\",\"effectiveFrom\":\"2018-02-30\",\"amount\":600,\"source\":\"测民字1号\"} | 格式",
        "amount        | {\"region\":\"410102\",\"effectiveFrom\":\"2018-07-01\",\"amount\":0,\"source\":\"测民字1号\"}   | 元",
        "amount        | {\"region\":\"410102\",\"effectiveFrom\":\"2018-07-01\",\"amount\":600.001,\"source\":\"测民字1号\"} | 两位",
        "amount        | {\"region\":\"410102\",\"effectiveFrom\":\"2018-07-01\",\"amount\":\"600\",\"source\":\"测民字1号\"} | 格式",
        "source        | {\"region\":\"410102\",\"effectiveFrom\":\"2018-07-01\",\"amount\":600}                         | 文号",
        "source        | {\"region\":\"410102\",\"effectiveFrom\":\"2018-07-01\",\"amount\":600,\"source\":\"13812345678\"} | 文号"})
    void a_wrong_field_is_named(String field, String body, String reason) {
        as("admin.410102").post(STANDARDS, body).refusedAt(field, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.410102", "approver.410102", "auditor.410102"})
    void whoever_is_no_administrator_is_refused(String login) {
        as(login).post(STANDARDS, standard("410102", "2018-08-01", "600")).refused(403);
        as(login).post(STANDARDS + "/410102/2018-01-01/corrections",
            "{\"amount\":600,\"source\":\"测民字1号\",\"reason\":\"录入有误\"}").refused(403);
    }

    @ParameterizedTest
    @CsvSource({"admin.41010201, 410102", "admin.410102, 410100", "admin.410102, 130306", "admin.JKWW, 130306",
        "admin.410102, 410103", "admin.410100, 420100"})
    void the_standards_of_others_are_not_there(String login, String region) {
        as(login).post(STANDARDS, standard(region, "2018-08-01", "600")).refused(404);
        as(login).post(STANDARDS + "/" + region + "/2018-01-01/corrections",
            "{\"amount\":600,\"source\":\"测民字1号\",\"reason\":\"录入有误\"}").refused(404);
    }

    @Test
    void a_division_without_a_federation_is_kept_from_above() {
        as("admin.410100").post(STANDARDS, standard("410103", "2018-08-01", "600")).expect(201);
        as("admin").post(STANDARDS, standard("410102", "2018-09-01", "640")).expect(201);
    }

    @Test
    void a_correction_is_a_further_row_with_its_reason() {
        // given
        as("admin.410100").post(STANDARDS, standard("410100", "2018-07-01", "66")).expect(201);
        as("admin.410100").post(STANDARDS, standard("410100", "2018-07-01", "660")).refused(409).saying("更正");

        // when
        as("admin.410100").post(STANDARDS + "/410100/2018-07-01/corrections",
            "{\"amount\":660,\"source\":\"测民字〔2019〕1号\",\"reason\":\"少录一位\"}").expect(201);

        // then
        JsonNode rows = listed("410100");
        assertThat(rows.get(0).path("amount").asText()).isEqualTo("660");
        assertThat(rows.get(0).path("reason").asText()).isEqualTo("少录一位");
        assertThat(rows.get(0).path("recordedBy").asText()).isEqualTo("admin.410100");
        assertThat(rows.get(1).path("amount").asText()).isEqualTo("66");
        as("admin.410100").post(STANDARDS + "/410100/2018-07-02/corrections",
            "{\"amount\":660,\"source\":\"测民字〔2019〕1号\",\"reason\":\"少录一位\"}").refused(404);
        as("admin.410100").post(STANDARDS + "/410100/never/corrections",
            "{\"amount\":660,\"source\":\"测民字〔2019〕1号\",\"reason\":\"少录一位\"}").refused(404);
        as("admin.410100").post(STANDARDS + "/410100/2018-07-01/corrections",
            "{\"amount\":660,\"source\":\"测民字〔2019〕1号\"}").refusedAt("reason", "原因");
    }

    @Test
    void a_standard_by_which_cases_were_assessed_is_not_changed_unsaid() {
        // given
        ACase assessed = aCaseAt("Deliberate");
        String before = assessed.view().path("assessment").toString();
        String correction = "{\"amount\":551,\"source\":\"测民字〔2018〕9号\",\"reason\":\"录入有误\"%s}";
        String path = STANDARDS + "/130306/2018-01-01/corrections";

        // when
        as("admin.130306").post(path, correction.formatted("")).refused(409).saying("件案件按原标准测算");
        int count = as("admin.130306").post(path, correction.formatted(",\"confirmed\":true")).expect(201).json()
            .path("assessed").asInt();

        // then
        assertThat(count).isPositive();
        assertThat(assessed.view().path("assessment").toString()).isEqualTo(before);
        database.update("delete from local_standard where region = '130306' and seq > 1");
    }

    @Test
    void two_who_record_at_once_do_not_record_twice() throws Exception {
        String body = standard("410102", "2019-07-01", "700");
        assertThat(UnitsTest.twice(() -> as("admin.410102").post(STANDARDS, body).status(),
            () -> as("admin.410100").post(STANDARDS, body).status())).containsExactlyInAnyOrder(201, 409);
    }
}
