package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** The papers of the notices over HTTP: filled in from what was done, for those who work on it, and never unnoticed. */
class NominationPapersTest extends ApiTest {

    private static final String PLANT = "13010201";
    private static final String DISTRICT = "130102";

    @Override
    String begins() {
        return "2021-04-14T09:00:00+08:00";
    }

    private HttpResponse<byte[]> taken(String login, String path) {
        HttpResponse<byte[]> answer = as(login).download(path);
        assertThat(answer.statusCode()).as(new String(answer.body(), 0, Math.min(300, answer.body().length))).isEqualTo(200);
        return answer;
    }

    private String word(String login, String path) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(taken(login, path).body()));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    @Test
    void the_approval_form_tells_the_candidate_and_the_opinions_given_so_far() throws IOException {
        // given
        ANomination nomination = ARound.ofHebei(this).nominated(PLANT).readyToSubmit().submitted().verifiedBy(DISTRICT);
        Form candidate = Form.of("Nomination");
        String path = "/api/nominations/" + nomination.number() + "/papers";

        // then
        JsonNode papers = as("clerk." + PLANT).get(path).expect(200).json().path("items");
        assertThat(papers.findValuesAsText("name")).contains("推选申报审批表", "推荐人选征求意见表", "推荐人选汇总表");
        HttpResponse<byte[]> answer = taken("clerk." + PLANT, path + "/approval-form");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).contains("filename*=UTF-8''%E6%8E%A8");
        String text = word("reviewer." + DISTRICT, path + "/approval-form");
        assertThat(text).contains("河北工会困难职工暖心人推选申报审批表", candidate.at("candidate.name").asText(),
            candidate.at("candidate.workUnit").asText(), Form.of("SubmitNomination").at("opinion").asText(),
            Form.of("VerifyNomination").at("opinion").asText()).contains("　　年　　月　　日").doesNotContain("{{", "null");
        assertThat(nomination.acts("auditor." + DISTRICT)).filteredOn("PAPER_TAKEN"::equals).hasSize(2);
    }

    @Test
    void each_union_speaks_once_and_the_organiser_by_its_meeting() throws IOException {
        // given: a county's own candidate, with nobody between it and the city
        ARound round = ARound.ofHebei(this);
        ANomination nomination = round.nominated(DISTRICT);
        nomination.waitingToBeChosenBy("130100").done("approver.130100", "ChooseAndSubmit",
            Form.of("ChooseAndSubmit").with("opinion", "市总工会择优推荐。"));
        nomination.done("reviewer.130000", "VerifyNomination", Form.of("VerifyNomination").with("opinion", "省总工会核对材料无误。"));
        nomination.opinions("130000");
        timePassesUntil("2021-05-14T09:00:00+08:00");
        String path = "/api/nominations/" + nomination.number() + "/papers/approval-form";

        // then
        assertThat(word("reviewer.130000", path)).containsOnlyOnce("市总工会择优推荐。").doesNotContain("省总工会核对材料无误。", "审议");
        round.meets();
        assertThat(word("reviewer.130000", path)).doesNotContain("审议");

        // when
        round.meets();

        // then
        assertThat(word("reviewer.130000", path)).containsOnlyOnce("经主席会议审议，同意表扬。").containsOnlyOnce("市总工会择优推荐。")
            .containsPattern("经主席会议审议，同意表扬。\\s+盖　章　*\\s+2021年5月14日");
    }

    @Test
    void in_the_form_of_a_base_union_county_and_city_each_have_their_own_column() throws IOException {
        ANomination nomination = ARound.ofHebei(this).nominated(PLANT);
        nomination.readyToSubmit().submitted().verifiedBy(DISTRICT).done("approver." + DISTRICT, "ChooseAndSubmit",
            Form.of("ChooseAndSubmit").with("opinion", "区总工会择优推荐。"));
        nomination.done("reviewer.130100", "VerifyNomination", Form.of("VerifyNomination").with("opinion", "市总工会审核同意。"));

        assertThat(word("reviewer.130100", "/api/nominations/" + nomination.number() + "/papers/approval-form"))
            .containsOnlyOnce("区总工会择优推荐。").containsOnlyOnce("市总工会审核同意。")
            .containsPattern("会意见\\s+区总工会择优推荐。").containsPattern("意见\\s+市总工会审核同意。");
    }

    @Test
    void who_has_no_part_in_it_gets_no_paper() {
        ARound round = ARound.ofHebei(this);
        ANomination nomination = round.nominated(PLANT);
        String path = "/api/nominations/" + nomination.number() + "/papers";
        for (String login : List.of("clerk.13030601", "reviewer." + DISTRICT, "cashier." + PLANT)) {
            as(login).get(path + "/approval-form").refused(404);
            as(login).get(path).refused(404);
            as(login).get("/api/rounds/" + round.number() + "/papers/summary").refused(404);
        }
        as("clerk." + PLANT).get(path + "/summary").refused(404);
        as("clerk." + PLANT).get(path + "/none").refused(404);
        as("clerk." + PLANT).get("/api/nominations/x/papers").refused(404);
        as("clerk." + PLANT).get("/api/rounds/" + round.number() + "/papers/summary?format=PDF").refused(400);
    }

    @Test
    void a_unit_takes_its_summary_as_word_and_as_excel_and_its_report() throws IOException {
        // given
        ARound round = ARound.ofHebei(this);
        ANomination first = round.nominated(PLANT);
        ANomination second = round.nominated(PLANT);
        first.waitingToBeChosenBy("130100", DISTRICT);
        second.waitingToBeChosenBy("130100", DISTRICT);
        String path = "/api/rounds/" + round.number() + "/papers/";

        // then
        byte[] sheet = taken("approver.130100", path + "summary?format=EXCEL").body();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            List<String> rows = book.getFirstSheet().read().stream().map(row -> row.stream()
                .map(cell -> cell == null ? "" : cell.getText()).collect(Collectors.joining("|"))).toList();
            assertThat(rows.get(0)).startsWith("河北工会困难职工暖心人推荐人选汇总表");
            assertThat(rows.get(1)).startsWith("推荐单位（公章）：石家庄市总工会");
            assertThat(rows).filteredOn(row -> row.contains("一线保障") && row.matches("[12]\\|.*")).hasSize(2);
        }
        assertThat(word("approver.130100", path + "summary")).contains("推荐单位（公章）：石家庄市总工会").doesNotContain("{{", "[name]");
        assertThat(word("reviewer.130100", path + "consultation-form")).contains("征求意见单位（公章）：组织（人事）部门",
            "征求意见单位（公章）：纪检监察机关", "同意").doesNotContain("部门、", "工商联", "{{");
        assertThat(word("approver.130100", path + "unit-report")).contains("推荐情况的报告", "石家庄市总工会（公章）").doesNotContain("{{");
        JsonNode entries = as("auditor.130000").get("/api/audit/cases/" + round.number()).expect(200).json().path("entries");
        assertThat(StreamSupport.stream(entries.spliterator(), false).filter(entry -> entry.path("act").asText().equals("PAPER_TAKEN"))
            .map(entry -> entry.path("facts").path("paper").asText())).containsExactly("summary", "summary", "consultation-form", "unit-report");
    }

    @Test
    void the_publicity_stands_in_the_form_as_it_was_registered() throws IOException {
        // given: 秦皇岛 第十五条, five working days in the unit
        itIs("2023-11-28T09:00:00+08:00");
        ARound round = ARound.opened(this, "130300", Form.of("Round").with("programme", "qinhuangdao-fine-worker-2023")
            .with("deadlines", List.of(Map.of("to", "CITY", "at", "2023-12-29", "late", "ABANDONED"))));
        ANomination nomination = round.nominated("13030601", Fictitious.nominationLike(
            Form.of("nominations/qinhuangdao-fine-worker-2023")));
        String path = "/api/nominations/" + nomination.number() + "/papers/approval-form";
        nomination.done("secretary.13030601", "RecordAssembly", Form.of("RecordAssembly").with("heldOn", today().toString()));
        assertThat(word("clerk.13030601", path)).contains("公示　　个工作日，公示结果：");
        nomination.conditionsConfirmed().posts();
        assertThat(word("clerk.13030601", path)).contains("2023年11月28日至2023年12月5日在", "公示 5 个工作日", "未收到异议。公示尚未期满。");

        // when
        String receipt = nobody().post("/api/public/notices/" + nomination.view().path("publicity").path("number").asText()
            + "/objections", "{\"content\":\"事迹不实\",\"contact\":\"13900000009\"}").expect(201).json().path("receipt").asText();
        nomination.done("reviewer.130306", "InvestigateObjection", Form.of("InvestigateObjection").with("receipt", receipt)
            .with("upheld", false)).thePublicityEnds();

        // then
        assertThat(word("clerk.13030601", path)).contains("收到异议 1 件，经核实不属实 1 件，公示结果：无影响推荐的异议。");
    }

    @Test
    void the_papers_of_a_round_are_listed_with_why_they_cannot_be_had_yet() {
        // given
        ARound round = ARound.ofHebei(this);
        String path = "/api/rounds/" + round.number() + "/papers";
        JsonNode before = as("clerk.130000").get(path).expect(200).json();
        assertThat(before.path("items").findValuesAsText("id")).containsExactly("consultation-form", "summary", "unit-report",
            "round-report", "commendation", "stories");
        assertThat(before.path("items").findValuesAsText("reason")).hasSize(6).allMatch(reason -> reason.length() > 5);
        assertThat(before.path("units")).isEmpty();

        // when
        round.nominated(PLANT).waitingToBeChosenBy("130100", DISTRICT);

        // then
        JsonNode city = as("approver.130100").get(path).expect(200).json();
        assertThat(city.path("units").findValuesAsText("name")).containsExactly("石家庄市总工会");
        assertThat(city.path("items").findValuesAsText("id")).doesNotContain("round-report", "certificates");
        assertThat(city.path("items").path(0).path("reason").isNull()).isTrue();
        JsonNode base = as("clerk." + PLANT).get(path).expect(200).json();
        assertThat(base.path("items").path(0).path("reason").asText()).contains("报送的工会");
        assertThat(as("cashier." + PLANT).get(path).expect(200).json().path("items")).isEmpty();
        as("clerk.210200").get(path).refused(404);
    }
}
