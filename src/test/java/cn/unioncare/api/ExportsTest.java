package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that leave the system: for those who hold the right, of their own unions, and never unnoticed. */
class ExportsTest extends ApiTest {

    private static final String REASON = "年度困难职工核查";

    private Form application;
    private String archive;

    @BeforeAll
    void an_archive() {
        the_day_begins();
        application = Fictitious.anApplication().with("applicant.name", "测算甲").with("applicant.phone", "13987650017")
            .with("applicant.address", "=测算路1号");
        ACase archived = filed(BASE, application).archived();
        archive = archived.view().path("outcome").path("archive").asText();
        filed("13030602", Fictitious.anApplication()).archived();
    }

    private HttpResponse<byte[]> export(String login, String body) {
        return as(login).download("POST", "/api/archives/exports", body);
    }

    private Answer refused(String login, String body) {
        return as(login).post("/api/archives/exports", body);
    }

    private static List<List<String>> rows(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).as(new String(answer.body(), 0, Math.min(300, answer.body().length)))
            .isEqualTo(200);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            return book.getFirstSheet().read().stream()
                .map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()).toList();
        }
    }

    private JsonNode lastOf(String union) {
        JsonNode entries = as("auditor." + union).get("/api/audit/cases/DC-" + union + "-2018-000000").expect(200).json()
            .path("entries");
        return entries.get(entries.size() - 1);
    }

    @Test
    void without_naming_columns_a_list_holds_nothing_personal() throws Exception {
        // when
        HttpResponse<byte[]> answer = export("exporter.130306", "{\"reason\":\"" + REASON + "\"}");
        List<List<String>> rows = rows(answer);

        // then
        assertThat(rows.get(3)).contains("档案编号", "姓名（隐名）", "建档工会").doesNotContain("姓名", "身份证号", "联系电话");
        assertThat(rows.toString()).contains(archive, "示例水泥厂工会").doesNotContain(
            application.at("applicant.idNumber").asText(), "13987650017", "测算甲");
        assertThat(rows.get(1).get(0)).contains("个人信息").contains("不得转发");
        assertThat(rows.get(2).get(0)).contains("exporter.130306").contains("2018年").contains(REASON);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains("filename*=UTF-8''%E5%9B%B0");
    }

    @Test
    void what_is_personal_stands_there_where_it_is_asked_for_and_never_as_a_formula() throws Exception {
        // when
        List<List<String>> rows = rows(export("exporter.130306", "{\"union\":\"" + BASE + "\",\"q\":\"" + archive
            + "\",\"columns\":[\"number\",\"name\",\"idNumber\",\"phone\",\"address\"],\"reason\":\"" + REASON + "\"}"));

        // then
        assertThat(rows.get(rows.size() - 1)).containsExactly(archive, "测算甲",
            application.at("applicant.idNumber").asText(), "13987650017", "'=测算路1号");
    }

    @Test
    void who_took_what_is_in_the_ledger_with_the_digest_of_the_file() throws Exception {
        // when
        byte[] file = export("exporter.130306", "{\"state\":\"ACTIVE\",\"q\":\"" + archive
            + "\",\"columns\":[\"number\",\"idNumber\"],\"reason\":\"" + REASON + "\"}").body();

        // then
        JsonNode entry = lastOf(COUNTY);
        assertThat(entry.path("act").asText()).isEqualTo("EXPORTED");
        assertThat(entry.path("actor").asText()).isEqualTo("exporter.130306");
        assertThat(entry.path("facts").path("rows").asText()).isEqualTo("1");
        assertThat(entry.path("facts").path("columns").asText()).isEqualTo("number idNumber");
        assertThat(entry.path("facts").path("state").asText()).isEqualTo("ACTIVE");
        assertThat(entry.path("facts").path("reason").asText()).isEqualTo(REASON);
        assertThat(entry.path("facts").path("sha256").asText())
            .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        assertThat(entry.toString()).doesNotContain(archive, application.at("applicant.idNumber").asText());
        as("auditor.130102").get("/api/audit/cases/DC-130306-2018-000000").refused(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.130306", "reviewer.130306", "approver.130306", "supervisor.130306", "auditor.130306",
        "admin.130306", "cashier.130306", "admin"})
    void nobody_else_may_and_is_told_which_right_it_needs(String login) {
        refused(login, "{\"reason\":\"" + REASON + "\"}").refused(403).saying("数据导出员");
    }

    @Test
    void the_right_ends_at_the_own_union() throws Exception {
        assertThat(rows(export("exporter.13030602", "{\"reason\":\"" + REASON + "\"}")).toString()).doesNotContain(archive);
        assertThat(rows(export("exporter.130102", "{\"reason\":\"" + REASON + "\"}")).toString()).doesNotContain(archive);
        refused("exporter.13030602", "{\"union\":\"13030601\",\"reason\":\"" + REASON + "\"}").refused(404);
        refused("exporter.130102", "{\"union\":\"130306\",\"reason\":\"" + REASON + "\"}").refused(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}|reason", "{'reason':'x'}|reason", "{'reason':'给13987650017打电话'}|reason",
        "{'reason':'年度困难职工核查','columns':['number','salary']}|columns[1]",
        "{'reason':'年度困难职工核查','columns':[null]}|columns[0]",
        "{'reason':'年度困难职工核查','state':'GONE'}|state", "{'reason':'年度困难职工核查','union':'x'}|union",
        "{'reason':'年度困难职工核查','category':'13987650017'}|category",
        "{'reason':'年度困难职工核查','q':'130306197908229960'}|q", "{'reason':'年度困难职工核查','all':true}|all"})
    void what_is_wrong_is_named(String body, String field) {
        refused("exporter.130306", body.replace('\'', '"')).refusedAt(field, "");
    }
}
