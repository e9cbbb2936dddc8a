package cn.unioncare.api;

import cn.unioncare.documents.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An audit from its sample to its end, on either database. */
abstract class InspectionContract extends ApiTest {

    private static final String AUDITOR = "auditor." + COUNTY;
    private static final int ENDED = 8;
    private static final String UNREAD = "{\"unreadReason\":\"其余案件另行安排审计\"}";

    private List<String> cases;

    @Override
    String begins() {
        return "2019-06-04T09:00:00+08:00";
    }

    @BeforeAll
    void cases_that_ended_yesterday() {
        itIs("2019-06-03T09:00:00+08:00");
        database.update("update person set password_hash = '{noop}demo' where password_hash like '{bcrypt}%'");
        cases = IntStream.range(0, ENDED).mapToObj(i -> filed(i % 2 == 0 ? BASE : "13030602", Fictitious.anApplication())
            .done("CheckCompleteness", Form.of("CheckCompleteness").with("decision", "WITHDRAWN").with("note", "本人要求撤回")).number()).toList();
    }

    private static String wish(int size, Long seed) {
        return "{\"title\":\"建档抽查\",\"flows\":[\"hardship-archiving\"],\"from\":\"2019-06-03\",\"until\":\"2019-06-03\",\"size\":" + size
            + (seed == null ? "" : ",\"seed\":" + seed) + "}";
    }

    private String drawn(int size, Long seed) {
        return as(AUDITOR).post("/api/inspections", wish(size, seed)).expect(201).json().path("number").asText();
    }

    private JsonNode sheet(String audit) {
        return as(AUDITOR).get("/api/inspections/" + audit).expect(200).json();
    }

    private static String found(String caseNumber, String more) {
        return "{\"case\":\"" + caseNumber + "\",\"level\":\"PROBLEM\",\"clause\":\"冀工办发〔2017〕44号 二(一)2\",\"text\":\"撤回申请没有本人签字\","
            + "\"workingDays\":5" + more + "}";
    }

    private String finding(String audit, String caseNumber) {
        return as(AUDITOR).post("/api/inspections/" + audit + "/findings", found(caseNumber, "")).expect(201).json().path("number").asText();
    }

    private String caseOf(String union) {
        return cases.get(union.equals(BASE) ? 0 : 1);
    }

    @Test
    void the_same_seed_and_dates_draw_the_same_cases_again() {
        String first = drawn(4, null);
        long seed = sheet(first).path("audit").path("seed").asLong();

        String again = drawn(4, seed);

        assertThat(sheet(again).path("cases").findValuesAsText("case")).isEqualTo(sheet(first).path("cases").findValuesAsText("case")).hasSize(4);
        assertThat(sheet(first).path("strata").findValuesAsText("unionName").toString()).contains("示例纺织", "示例水泥厂");
        assertThat(sheet(first).path("strata").findValuesAsText("drawn")).containsExactly("2", "2");
    }

    @Test
    void a_case_is_read_from_top_to_bottom_and_that_is_in_its_ledger() {
        String audit = drawn(ENDED, 1L);
        String number = caseOf(BASE);

        JsonNode whole = as(AUDITOR).get("/api/inspections/" + audit + "/cases/" + number).expect(200).json();

        assertThat(whole.path("papers").findValuesAsText("name")).contains("提交申请", "审查申请材料");
        assertThat(whole.path("trail").findValuesAsText("actName")).contains("提交申请", "办结环节");
        assertThat(one("select act from ledger_event where case_id = ? order by seq desc fetch first 1 rows only", number)).isEqualTo("RECORD_READ");
        assertThat(sheet(audit).path("cases").toString()).contains("\"readBy\":\"" + AUDITOR + "\"");
        assertThat(whole.toString()).doesNotContainPattern("\\b\\d{17}[\\dX]\\b");
    }

    @Test
    void what_was_found_is_answered_returned_answered_again_and_closed() {
        String audit = drawn(2, 7L);
        String number = finding(audit, caseOf(BASE));
        JsonNode made = as("clerk." + BASE).get("/api/findings/" + number).expect(200).json();
        assertThat(made.path("finding").path("dueOn").asText()).as("five working days, without the festival").isEqualTo("2019-06-12");
        assertThat(made.path("mayAnswer").asBoolean()).isTrue();
        as(AUDITOR).post("/api/findings/" + number + "/closure", "{\"text\":\"同意\"}").expect(409);

        as("clerk." + BASE).post("/api/findings/" + number + "/replies", "{\"text\":\"已电话通知13900000001\"}").refusedAt("text", "不能含有");
        String paper = as("clerk." + BASE).upload(Upload.of("《签字》.jpg", Papers.jpeg())).expect(201).json().path("id").asText();
        as("clerk." + BASE).post("/api/findings/" + number + "/replies",
            "{\"text\":\"已补签字\",\"attachments\":[{\"id\":\"" + paper + "\",\"kind\":\"RECTIFICATION\"}]}").expect(204);
        as("clerk." + BASE).post("/api/findings/" + number + "/replies", "{\"text\":\"再答\"}").expect(409);
        as(AUDITOR).post("/api/findings/" + number + "/returns", "{\"text\":\"签字日期不清\",\"workingDays\":3}").expect(204);
        as("approver." + BASE).post("/api/findings/" + number + "/replies", "{\"text\":\"已重新签字\"}").expect(204);
        as(AUDITOR).post("/api/findings/" + number + "/closure", "{\"text\":\"整改到位\"}").expect(204);

        JsonNode closed = as(AUDITOR).get("/api/findings/" + number).expect(200).json();
        assertThat(closed.path("finding").path("stateName").asText()).isEqualTo("已销号");
        assertThat(closed.path("parts").findValuesAsText("step")).containsExactly("MADE", "ANSWERED", "RETURNED", "ANSWERED", "CLOSED");
        assertThat(closed.at("/parts/1/files/0/kind").asText()).isEqualTo("整改材料");
        assertThat(as(AUDITOR).download("/api/files/" + paper).statusCode()).isEqualTo(200);
        assertThat(as("clerk.13030602").download("/api/files/" + paper).statusCode()).isEqualTo(404);
        assertThat(as(AUDITOR).get("/api/audit/cases/" + number).expect(200).json().findValuesAsText("act"))
            .containsSubsequence("FINDING_MADE", "FINDING_ANSWERED", "FINDING_RETURNED", "FINDING_ANSWERED", "FINDING_CLOSED");
    }

    @Test
    void whoever_wrote_an_answer_does_not_close_it_not_even_as_an_auditor_by_now() {
        String audit = drawn(2, 7L);
        String number = finding(audit, caseOf(BASE));
        as("clerk." + BASE).post("/api/findings/" + number + "/replies", "{\"text\":\"已补签字\"}").expect(204);
        database.update("update case_step set actor = ? where case_id = ? and step = 'ANSWERED'", AUDITOR, number);

        assertThat(as(AUDITOR).get("/api/findings/" + number).expect(200).json().path("mayClose").asBoolean()).isFalse();
        assertThat(as(AUDITOR).post("/api/findings/" + number + "/closure", "{\"text\":\"同意\"}").expect(403).text()).contains("本人写过答复");
        as(AUDITOR).post("/api/findings/" + number + "/returns", "{\"text\":\"不清\",\"workingDays\":3}").expect(403);
    }

    @Test
    void nobody_outside_the_subtree_sees_an_audit_or_what_it_found() {
        String audit = drawn(2, 7L);
        String number = finding(audit, caseOf(BASE));

        for (String stranger : List.of("auditor.130102", "auditor.210200", "auditor.13030602")) {
            as(stranger).get("/api/inspections/" + audit).expect(404);
            as(stranger).get("/api/inspections/" + audit + "/cases/" + caseOf(BASE)).expect(404);
            as(stranger).get("/api/inspections/" + audit + "/paper").expect(404);
            as(stranger).get("/api/findings/" + number).expect(404);
        }
        for (String stranger : List.of("clerk.13030602", "reviewer.130306", "supervisor.130102")) {
            as(stranger).get("/api/findings/" + number).expect(404);
            as(stranger.replaceFirst("supervisor", "clerk")).post("/api/findings/" + number + "/replies", "{\"text\":\"答\"}").expect(404);
            assertThat(as(stranger).get("/api/findings").expect(200).text()).doesNotContain(number);
        }
        as("auditor.130300").get("/api/inspections/" + audit).expect(200);
        as("auditor.130300").post("/api/inspections/" + audit + "/findings", found(caseOf(BASE), "")).expect(403);
        as("supervisor." + COUNTY).get("/api/findings/" + number).expect(200);
        as("supervisor." + COUNTY).get("/api/inspections").expect(403);
        as(AUDITOR).post("/api/inspections/" + audit + "/findings", found("JD-130102-2018-000001", "")).expect(404);
        as(AUDITOR).post("/api/inspections/" + audit + "/findings", found(caseOf(BASE), ",\"union\":\"13030602\"")).expect(400);
    }

    @Test
    void what_should_have_been_answered_is_listed_as_late() {
        String number = finding(drawn(2, 7L), caseOf("13030602"));
        assertThat(as("clerk.13030602").get("/api/findings?late=true").expect(200).text()).doesNotContain(number);

        itIs("2019-06-20T09:00:00+08:00");

        assertThat(as("clerk.13030602").get("/api/findings?late=true&limit=200").expect(200).text()).contains(number);
        assertThat(as("supervisor.130300").get("/api/findings?late=true&limit=200").expect(200).text()).contains(number);
    }

    @Test
    void what_is_late_stands_on_the_board_of_the_unions_above_and_each_number_is_the_length_of_its_list() {
        // given
        itIs("2019-06-04T09:00:00+08:00");
        String audit = drawn(4, 7L);
        String number = finding(audit, caseOf("13030602"));
        finding(audit, caseOf(BASE));
        int lateBefore = late("supervisor.130300", "130300", COUNTY).path("count").asInt();

        // when
        itIs("2019-06-20T09:00:00+08:00");

        // then
        JsonNode ofCounty = late("supervisor.130300", "130300", COUNTY);
        assertThat(ofCounty.path("page").asText()).isEqualTo("/inspection/#/findings");
        assertThat(ofCounty.path("count").asInt()).isEqualTo(listedLate("supervisor.130300", "union=" + COUNTY)).isGreaterThanOrEqualTo(lateBefore + 2);
        assertThat(ofCounty.path("own").asBoolean()).isFalse();
        JsonNode ofUnit = late("supervisor.130300", COUNTY, "13030602");
        assertThat(ofUnit.path("count").asInt()).isEqualTo(listedLate("supervisor.130300", "union=13030602&own=true")).isPositive();
        assertThat(ofUnit.path("earliest").asText()).isLessThan("2019-06-20");
        assertThat(listedLate("supervisor.130300", "union=130102")).isZero();
        assertThat(as("supervisor.130102").get("/api/board").expect(200).text()).doesNotContain("\"FINDING\"");

        // and when
        int before = ofUnit.path("count").asInt();
        as("clerk.13030602").post("/api/findings/" + number + "/replies", "{\"text\":\"已整改\"}").expect(204);

        // then
        JsonNode left = late("supervisor.130300", COUNTY, "13030602");
        assertThat(left.isMissingNode() ? 0 : left.path("count").asInt()).isEqualTo(before - 1);
    }

    private JsonNode late(String login, String union, String head) {
        return StreamSupport.stream(as(login).get("/api/board?union=" + union).expect(200).json().path("late").spliterator(), false)
            .filter(row -> row.path("kind").asText().equals("FINDING") && row.path("union").asText().equals(head)).findFirst()
            .orElse(MissingNode.getInstance());
    }

    private int listedLate(String login, String of) {
        return as(login).get("/api/findings?late=true&limit=200&" + of).expect(200).json().path("items").size();
    }

    @Test
    void a_late_finding_is_urged_from_above_once_a_working_day_and_those_who_answer_see_by_whom_and_when() {
        // given
        String number = finding(drawn(4, 7L), caseOf("13030602"));
        String reminders = "/api/findings/" + number + "/reminders";
        itIs("2019-06-20T09:00:00+08:00");

        // then
        as("clerk.13030602").post(reminders, "{}").expect(403);
        as("supervisor.13030602").post(reminders, "{}").refused(403).saying("上级工会的督查员");
        as("supervisor.130102").post(reminders, "{}").expect(404);

        // when
        assertThat(as("supervisor.130300").get("/api/findings/" + number).expect(200).json().path("mayUrge").asBoolean()).isTrue();
        as("supervisor.130300").post(reminders, "{\"note\":\"请本周内答复\"}").expect(204);
        as(AUDITOR).post(reminders, "{}").refused(409).saying("每个工作日至多催报一次");

        // then
        JsonNode seen = as("clerk.13030602").get("/api/findings/" + number).expect(200).json();
        assertThat(seen.path("mayUrge").asBoolean()).isFalse();
        assertThat(seen.at("/finding/urged/0/note").asText()).isEqualTo("请本周内答复");
        assertThat(seen.at("/finding/urged/0/at").asText()).startsWith("2019-06-20");
        assertThat(seen.at("/finding/urged/0/by").asText()).isEqualTo(one("select name from person where login = 'supervisor.130300'"));
        JsonNode listed = StreamSupport.stream(as("clerk.13030602").get("/api/findings?late=true&limit=200").expect(200).json().path("items").spliterator(), false)
            .filter(one -> one.path("number").asText().equals(number)).findFirst().orElseThrow();
        assertThat(listed.path("urged")).hasSize(1);
        assertThat(as(AUDITOR).get("/api/audit/cases/" + number).expect(200).json().findValuesAsText("act")).contains("URGED");

        // and when
        as("clerk.13030602").post("/api/findings/" + number + "/replies", "{\"text\":\"已整改\"}").expect(204);

        // then
        as(AUDITOR).post(reminders, "{}").refused(409).saying("不需要催报");
    }

    @Test
    void an_audit_ends_when_everything_is_closed_and_nothing_is_found_after_that() {
        String audit = drawn(2, 7L);
        String number = finding(audit, caseOf(BASE));
        assertThat(as(AUDITOR).post("/api/inspections/" + audit + "/closing").expect(409).text()).contains("1 个问题没有销号");
        as("clerk." + BASE).post("/api/findings/" + number + "/replies", "{\"text\":\"已补签字\"}").expect(204);
        as(AUDITOR).post("/api/findings/" + number + "/closure", "{\"text\":\"整改到位\"}").expect(204);
        sheet(audit).path("cases").forEach(one -> reads(audit, one.path("case").asText()));

        as(AUDITOR).post("/api/inspections/" + audit + "/closing").expect(204);

        as(AUDITOR).post("/api/inspections/" + audit + "/closing").expect(409);
        as(AUDITOR).post("/api/inspections/" + audit + "/findings", found(caseOf(BASE), "")).expect(409);
    }

    @Test
    void the_audited_union_is_told_of_a_finding_among_what_it_has_to_do_until_it_has_answered() {
        int before = duty("clerk." + BASE).path("count").asInt();
        String number = finding(drawn(2, 7L), caseOf(BASE));

        JsonNode duty = duty("clerk." + BASE);
        assertThat(duty.path("count").asInt()).isEqualTo(before + 1);
        assertThat(duty.path("earliest").asText()).isLessThanOrEqualTo("2019-06-12");
        assertThat(duty.path("page").asText()).isEqualTo("/inspection/#/findings");
        assertThat(duty("approver." + BASE)).isEqualTo(duty);
        assertThat(duty("surveyor1." + BASE).isMissingNode()).as("whose office answers none").isTrue();
        assertThat(duty("clerk." + COUNTY).path("count").asInt()).as("the union that audits").isZero();

        as("clerk." + BASE).post("/api/findings/" + number + "/replies", "{\"text\":\"已补签字\"}").expect(204);
        assertThat(duty("clerk." + BASE).path("count").asInt()).isEqualTo(before);

        as(AUDITOR).post("/api/findings/" + number + "/returns", "{\"text\":\"签字日期不清\",\"workingDays\":3}").expect(204);
        itIs("2019-07-20T09:00:00+08:00");
        assertThat(duty("clerk." + BASE).path("late").asInt()).isPositive();
    }

    private JsonNode duty(String login) {
        return as(login).get("/api/duties").expect(200).json().path("items").path(0);
    }

    private void reads(String audit, String caseNumber) {
        as(AUDITOR).get("/api/inspections/" + audit + "/cases/" + caseNumber).expect(200);
    }

    @Test
    void an_audit_with_cases_unread_ends_only_with_a_reason_that_the_ledger_and_the_paper_tell() throws IOException {
        // given
        String audit = drawn(3, 7L);
        List<String> drawn = sheet(audit).path("cases").findValuesAsText("case");
        reads(audit, drawn.get(0));

        // then
        as(AUDITOR).post("/api/inspections/" + audit + "/closing").refused(409)
            .saying("\"field\":\"unreadReason\"").saying("样本中有 2 件没有阅卷：" + drawn.get(1) + "、" + drawn.get(2));
        as(AUDITOR).post("/api/inspections/" + audit + "/closing", "{\"unreadReason\":\" \"}").refused(409);
        as(AUDITOR).post("/api/inspections/" + audit + "/closing", "{\"unreadReason\":\"忙\"}").refusedAt("unreadReason", "请写明理由");
        as(AUDITOR).post("/api/inspections/" + audit + "/closing", "{\"unreadReason\":\"已向本人核实，电话13900000001\"}").refused(400);

        // when
        as(AUDITOR).post("/api/inspections/" + audit + "/closing", UNREAD).expect(204);

        // then
        assertThat(sheet(audit).path("audit").path("unreadReason").asText()).isEqualTo("其余案件另行安排审计");
        assertThat(one("select facts from ledger_event where case_id = ? and act = 'AUDIT_ENDED'", audit)).contains("其余案件另行安排审计", "\"2\"");
        assertThat(textOf(audit)).contains("未阅卷的理由：其余案件另行安排审计", "3 件，已阅 1 件");
    }

    private String textOf(String audit) throws IOException {
        byte[] word = as(AUDITOR).download("/api/inspections/" + audit + "/paper?format=WORD").body();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word)); XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    @Test
    void the_paper_tells_the_whole_exchange_of_a_finding_and_the_sample_that_was_drawn() throws IOException {
        // given
        String audit = drawn(4, 7L);
        reads(audit, caseOf(BASE));
        String number = finding(audit, caseOf(BASE));
        String paper = as("clerk." + BASE).upload(Upload.of("《签字》.jpg", Papers.jpeg())).expect(201).json().path("id").asText();
        as("clerk." + BASE).post("/api/findings/" + number + "/replies",
            "{\"text\":\"已补签字\",\"attachments\":[{\"id\":\"" + paper + "\",\"kind\":\"OTHER\"}]}").expect(204);
        as(AUDITOR).post("/api/findings/" + number + "/returns", "{\"text\":\"签字日期不清\",\"workingDays\":3}").expect(204);
        as("approver." + BASE).post("/api/findings/" + number + "/replies", "{\"text\":\"已重新签字\"}").expect(204);
        as(AUDITOR).post("/api/findings/" + number + "/closure", "{\"text\":\"整改到位\"}").expect(204);

        // when
        String word = textOf(audit);

        // then
        assertThat(word).containsSubsequence("2019-06-04 09:", named(AUDITOR) + "登记问题：撤回申请没有本人签字",
            named("clerk." + BASE) + "答复：已补签字（附件：《签字》.jpg）", named(AUDITOR) + "退回整改：签字日期不清",
            named("approver." + BASE) + "答复：已重新签字", named(AUDITOR) + "销号：整改到位");
        assertThat(word).contains(ENDED + " 件中抽取 4 件", "4 件中抽 2 件", "抽样人 " + named(AUDITOR), "未阅", "审计尚未结束")
            .contains(sheet(audit).path("cases").findValuesAsText("case"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(
            as(AUDITOR).download("/api/inspections/" + audit + "/paper?format=EXCEL").body()))) {
            StringBuilder cells = new StringBuilder();
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.append(cell).append('\n')));
            assertThat(cells).contains("销号：整改到位", "阅卷人", "未阅").contains(sheet(audit).path("cases").findValuesAsText("case"));
        }
    }

    private String named(String login) {
        return one("select name from person where login = ?", login) + "（" + login + "）";
    }

    @Test
    void the_paper_costs_the_same_with_one_finding_and_with_three() {
        String audit = drawn(ENDED, 3L);
        finding(audit, caseOf(BASE));
        String path = "/api/inspections/" + audit + "/paper?format=WORD";
        as(AUDITOR).download(path);
        int few = CountedStatements.of(() -> as(AUDITOR).download(path));

        finding(audit, caseOf(BASE));
        finding(audit, caseOf("13030602"));

        assertThat(CountedStatements.of(() -> as(AUDITOR).download(path))).isEqualTo(few).isPositive();
    }

    @Test
    void the_people_of_an_audit_are_told_by_name_and_account() {
        String audit = drawn(2, 7L);
        String first = sheet(audit).path("cases").get(0).path("case").asText();
        reads(audit, first);
        String name = one("select name from person where login = ?", AUDITOR);

        JsonNode sheet = sheet(audit);

        assertThat(sheet.path("audit").path("madeByName").asText()).isEqualTo(name);
        assertThat(sheet.path("cases").get(0).path("readByName").asText()).isEqualTo(name);
        JsonNode whole = as(AUDITOR).get("/api/inspections/" + audit + "/cases/" + first).expect(200).json();
        whole.path("documents").forEach(document -> assertThat(whole.path("names").has(document.path("uploader").asText())).isTrue());
    }

    @Test
    void what_one_finds_while_another_ends_the_audit_is_never_left_open_in_it() throws Exception {
        for (int round = 0; round < 5; round++) {
            String audit = drawn(2, 7L);
            CyclicBarrier together = new CyclicBarrier(2);
            Thread ends = new Thread(() -> {
                meet(together);
                as(AUDITOR).post("/api/inspections/" + audit + "/closing", UNREAD);
            });
            ends.start();
            meet(together);
            as(AUDITOR).post("/api/inspections/" + audit + "/findings", found(caseOf(BASE), ""));
            ends.join();

            assertThat(one("""
                select count(*) from inspection_finding f join inspection_audit a on a.number = f.audit
                where a.number = ? and a.closed_at is not null and f.state <> 'CLOSED'""", audit)).isEqualTo("0");
        }
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_was_found_in_a_case_of_relatives_is_kept_from_them_on_the_sheet_and_in_the_paper() throws IOException {
        Form application = Fictitious.anApplication();
        itIs("2019-06-05T09:00:00+08:00");
        String ofRelatives = filed(BASE, application).done("CheckCompleteness",
            Form.of("CheckCompleteness").with("decision", "WITHDRAWN").with("note", "本人要求撤回")).number();
        itIs("2019-06-06T09:00:00+08:00");
        String audit = as(AUDITOR).post("/api/inspections", wish(1, 1L).replace("2019-06-03", "2019-06-05")).expect(201).json().path("number").asText();
        finding(audit, ofRelatives);
        assertThat(sheet(audit).path("findings")).hasSize(1);

        as(AUDITOR).post("/api/account/relatives", "{\"relation\":\"SIBLING\",\"name\":\"测亲属\",\"idNumber\":\""
            + application.at("members[0].idNumber").asText() + "\"}").expect(201);

        assertThat(sheet(audit).path("findings")).isEmpty();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(as(AUDITOR).download("/api/inspections/" + audit + "/paper?format=EXCEL").body()))) {
            assertThat(book.getSheetAt(0).getRow(5) == null ? "" : book.getSheetAt(0).getRow(5).getCell(1).getStringCellValue()).isEmpty();
        }
    }

    @Test
    void the_list_of_what_was_found_goes_out_as_word_and_as_excel_and_that_is_recorded() throws IOException {
        String audit = drawn(2, 7L);
        String number = finding(audit, caseOf(BASE));

        HttpResponse<byte[]> word = as(AUDITOR).download("/api/inspections/" + audit + "/paper?format=WORD");
        HttpResponse<byte[]> excel = as(AUDITOR).download("/api/inspections/" + audit + "/paper?format=EXCEL");

        assertThat(word.headers().firstValue("Content-Disposition").orElse("")).contains("docx");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word.body())); XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("审计问题清单", number, "撤回申请没有本人签字", "随机种子 7");
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(excel.body()))) {
            assertThat(book.getSheetAt(0).getRow(5).getCell(1).getStringCellValue()).isEqualTo(number);
        }
        assertThat(one("select count(*) from ledger_event where case_id = ? and act = 'EXPORTED'", audit)).isEqualTo("2");
    }

    @Test
    void a_wish_that_cannot_be_drawn_is_refused_at_its_field() {
        for (Map.Entry<String, String> wrong : Map.of("\"size\":4", "\"size\":0", "\"until\":\"2019-06-03\"", "\"until\":\"2019-06-04\"",
            "\"hardship-archiving\"", "\"no-such-flow\"", "\"title\":\"建档抽查\"", "\"title\":\"\"").entrySet()) {
            as(AUDITOR).post("/api/inspections", wish(4, 1L).replace(wrong.getKey(), wrong.getValue())).expect(400);
        }
        as(AUDITOR).post("/api/inspections", wish(4, 1L).replace("2019-06-03", "2010-01-01")).expect(400);
    }

    @Test
    void an_audit_costs_the_same_with_two_and_with_eight_cases() {
        String small = drawn(2, 1L);
        String large = drawn(ENDED, 1L);
        as(AUDITOR).get("/api/inspections/" + large).expect(200);

        int few = CountedStatements.of(() -> as(AUDITOR).get("/api/inspections/" + small).expect(200));

        assertThat(CountedStatements.of(() -> as(AUDITOR).get("/api/inspections/" + large).expect(200))).isEqualTo(few).isPositive();
    }
}
