package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.dossier.DossierVerifier;
import cn.unioncare.payments.Payments;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** 卷宗: a case taken out as one file, by whom, what for, and checked by itself. */
class DossiersTest extends ApiTest {

    private static final String REASON = "{\"reason\":\"上级工会抽查本案，调取全部材料\"}";

    @Autowired
    private Payments payments;
    @TempDir
    private Path folder;
    private final ObjectMapper json = new ObjectMapper();
    private WholeCases cases;

    @BeforeEach
    void cases_of_every_flow() {
        cases = WholeCases.of(this, payments);
    }

    private static String path(String number) {
        return "/api/audit/cases/" + number + "/dossier";
    }

    private byte[] takenBy(String login, String number) {
        HttpResponse<byte[]> answer = as(login).download(path(number));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String verified(byte[] file, int code) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int answered = new DossierVerifier(new PrintStream(said, true, StandardCharsets.UTF_8))
            .run(new String[] {"--verify", Files.write(folder.resolve("卷宗.zip"), file).toString()});
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(answered).as(text).isEqualTo(code);
        return text;
    }

    @Test
    void a_case_of_every_flow_is_taken_out_and_verifies_by_itself() throws Exception {
        for (String number : cases.numbers()) {
            byte[] file = takenBy("auditor.130000", number);
            assertThat(verified(file, 0)).contains("案件 " + number, "auditor.130000", "审计调阅", "校验通过");
            assertThat(Unpacked.of(file)).containsKeys("manifest.json", "cover.html", "trail.json", "head.json", "documents.json");
        }
    }

    @Test
    void it_holds_steps_decisions_papers_and_documents_to_be_read() throws Exception {
        Map<String, byte[]> found = Unpacked.of(takenBy("auditor." + COUNTY, cases.archiving.number()));
        assertThat(found.keySet()).contains("steps/001-ApplicationSubmitted.json", "papers/001-公示.json", "papers/002-对公示的异议.json",
            "papers/003-调查核实异议.json",
            "documents/001-收入证明.jpg").anyMatch(name -> name.startsWith("decisions/001-AssessHousehold"));
        String cover = new String(found.get("cover.html"), StandardCharsets.UTF_8);
        assertThat(cover).contains("案件卷宗", "入户调查", "documents/001-收入证明.jpg", "操作记录")
            .doesNotContain(cases.objected, cases.objector, "13900000009").doesNotContainPattern("\\b\\d{17}[\\dX]\\b");
        JsonNode paper = json.readTree(found.get("documents.json")).get(0);
        assertThat(paper.path("salt").asText()).hasSize(64);
        assertThat(one("select count(*) from ledger_event where case_id = ? and facts like ?", cases.archiving.number(),
            "%" + paper.path("digest").asText() + "%")).isNotEqualTo("0");
    }

    @Test
    void that_it_was_taken_out_is_the_last_event_in_it_and_stays_in_the_ledger() throws Exception {
        String number = cases.archiving.number();
        Map<String, byte[]> found = Unpacked.of(as("auditor." + COUNTY).download("POST", path(number), REASON).body());
        JsonNode events = json.readTree(found.get("trail.json")).path("events");
        JsonNode last = events.get(events.size() - 1);
        assertThat(last.path("act").asText()).isEqualTo("DOSSIER_EXPORTED");
        assertThat(last.path("facts").asText()).contains("上级工会抽查本案，调取全部材料");
        JsonNode manifest = json.readTree(found.get("manifest.json"));
        assertThat(manifest.path("by").asText()).isEqualTo("auditor." + COUNTY);
        assertThat(manifest.path("reason").asText()).isEqualTo("上级工会抽查本案，调取全部材料");
        assertThat(manifest.path("madeAt").asText()).startsWith("2018-02-");
        assertThat(new String(found.get("cover.html"), StandardCharsets.UTF_8)).as("who took it out stands on every printed page")
            .containsPattern("class=\"mark\"[^>]*>auditor\\." + COUNTY + "　2018年2月");
        assertThat(manifest.path("head").asText()).isEqualTo(last.path("hash").asText());
        assertThat(cases.archiving.acts()).contains("DOSSIER_EXPORTED");
        as("auditor." + COUNTY).get("/api/audit/verification").expect(200).saying("\"verified\":true");
    }

    @Test
    void a_changed_paper_a_changed_step_and_a_changed_event_are_named() throws Exception {
        byte[] file = takenBy("auditor." + COUNTY, cases.archiving.number());
        for (String part : new String[] {"documents/001-收入证明.jpg", "steps/001-ApplicationSubmitted.json", "trail.json", "cover.html"}) {
            byte[] changed = file.clone();
            changed[indexOf(file, Unpacked.of(file).get(part)) + 100] ^= 1;
            assertThat(verified(changed, 1)).as(part).contains("损坏：" + part);
        }
    }

    private static int indexOf(byte[] whole, byte[] part) {
        for (int i = 0; i <= whole.length - part.length; i++) {
            if (Arrays.equals(whole, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not in it");
    }

    @Test
    void who_may_export_gives_a_reason_and_gets_what_his_office_may_read() throws Exception {
        String number = cases.archiving.number();
        as("exporter." + COUNTY).post(path(number), "{\"reason\":\"看\"}").refusedAt("reason", "请写明用途");
        as("exporter." + COUNTY).post(path(number), "{}").refusedAt("reason", "请写明用途");
        as("auditor." + COUNTY).post(path(number), "{\"reason\":\"　\"}").refusedAt("reason", "请写明用途");
        as("exporter." + COUNTY).get(path(number)).refused(403);
        as("clerk." + COUNTY).post(path(number), REASON).refused(403);

        HttpResponse<byte[]> answer = as("exporter." + COUNTY).download("POST", path(number), REASON);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).contains("filename*=UTF-8''");
        assertThat(Unpacked.of(answer.body()).keySet()).as("an exporter alone reads no papers").noneMatch(name -> name.startsWith("documents/"))
            .noneMatch(name -> name.startsWith("steps/"));
        assertThat(new String(Unpacked.of(answer.body()).get("cover.html"), StandardCharsets.UTF_8)).contains("份材料不在导出人的查阅范围内");
        verified(answer.body(), 0);
    }

    @Test
    void nobody_outside_the_subtree_takes_anything_out() {
        for (String number : cases.numbers()) {
            as("auditor.130102").get(path(number)).refused(404);
            as("exporter.130102").post(path(number), REASON).refused(404);
        }
        as("auditor." + COUNTY).get(path("JD-130306-2018-999999")).refused(404);
        as("auditor." + COUNTY).get(path("nonsense")).refused(404);
    }
}
