package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.documents.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** 督查考核 over HTTP. */
abstract class OversightContract extends ApiTest {

    private static final String INSPECTIONS = "/api/oversight/inspections";
    private static final String CITY = "130300";

    private String order(String unions) {
        return as("supervisor." + CITY).post(INSPECTIONS, Form.of("InspectionOrder").with("unions", List.of(unions.split(",")))).expect(201)
            .json().path("order").asText();
    }

    private String task(String inspection) {
        return one("""
            select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = ?""", inspection);
    }

    private Answer handedIn(String login, String inspection, Object body) {
        return as(login).post("/api/tasks/" + task(inspection) + "/complete?claim=true", body);
    }

    private JsonNode whole(String login, String inspection) {
        return as(login).get(INSPECTIONS + "/" + inspection).expect(200).json();
    }

    private String state(String inspection) {
        return whole("supervisor." + CITY, inspection).at("/card/state").asText();
    }

    private Answer judged(String inspection, String verdict, String dueOn) {
        return as("supervisor." + CITY).post(INSPECTIONS + "/" + inspection + "/judgement",
            "{\"verdict\":\"" + verdict + "\",\"opinion\":\"已审阅\"" + (dueOn == null ? "" : ",\"dueOn\":\"" + dueOn + "\"") + "}");
    }

    @Test
    void an_inspection_is_ordered_answered_sent_back_put_right_and_closed_and_all_of_it_is_in_the_ledger() {
        // given
        String inspection = order(COUNTY);

        // then
        JsonNode waiting = StreamSupport.stream(as("clerk." + COUNTY).get("/api/tasks?scope=claimable&case=" + inspection).expect(200).json()
            .path("items").spliterator(), false).findFirst().orElseThrow();
        assertThat(waiting.path("name").asText()).isEqualTo("反馈督查事项");
        assertThat(waiting.path("dueAt").asText()).startsWith("2018-02-08");
        assertThat(waiting.path("title").asText()).isEqualTo("督查：" + whole("clerk." + COUNTY, inspection).at("/card/title").asText() + "（秦皇岛市总工会）");
        judged(inspection, "ACCEPT", null).refused(409);

        // when
        handedIn("clerk." + COUNTY, inspection, Form.of("AnswerInspection")).expect(204);
        judged(inspection, "RETURN", "2018-02-01").refusedAt("dueOn", "明天");
        judged(inspection, "RETURN", "2018-02-12").expect(204);
        assertThat(state(inspection)).isEqualTo("RETURNED");
        handedIn("clerk." + COUNTY, inspection, Form.of("AnswerInspection")).expect(204);
        judged(inspection, "RECTIFY", "2018-03-09").expect(204);
        handedIn("clerk." + COUNTY, inspection, Form.of("ReportRectification")).refusedAt("attachments", "证明材料");
        handedIn("clerk." + COUNTY, inspection, Form.of("ReportRectification").with("attachments", List.of(photo()))).expect(204);
        judged(inspection, "RETURN", "2018-03-20").refusedAt("verdict", "继续整改");
        judged(inspection, "ACCEPT", null).expect(204);

        // then
        JsonNode whole = whole("supervisor." + CITY, inspection);
        assertThat(whole.at("/card/state").asText()).isEqualTo("CLOSED");
        assertThat(whole.path("parts")).extracting(part -> part.path("step").asText())
            .containsExactly("ORDER", "ANSWER", "RETURN", "ANSWER", "DEMAND", "RECTIFY", "ACCEPT");
        String file = whole.at("/parts/5/files/0/id").asText();
        as("auditor.130000").get("/api/files/" + file).expect(200);
        as("clerk.130102").get("/api/files/" + file).refused(404);
        assertThat(database.queryForList("select act from ledger_event where case_id = ? and act <> 'CLAIMED' order by seq", String.class, inspection))
            .containsSubsequence("ORDERED", "RETURNED", "RECTIFICATION_ORDERED", "INSPECTION_CLOSED");
        as("auditor." + CITY).get("/api/audit/cases/" + inspection).expect(200);
    }

    private Object photo() {
        String id = as("clerk." + COUNTY).upload(Upload.of("整改.jpg", Papers.jpeg())).expect(201).json().path("id").asText();
        return Map.of("id", id, "kind", "OTHER");
    }

    @Test
    void an_order_to_several_unions_is_a_case_for_each_and_a_base_union_answers_too() {
        String order = order(COUNTY + "," + BASE);
        List<JsonNode> cards = StreamSupport.stream(as("supervisor." + CITY).get(INSPECTIONS + "?limit=200").expect(200).json().path("items")
            .spliterator(), false).filter(card -> card.path("order").asText().equals(order)).toList();
        assertThat(cards).extracting(card -> card.path("union").asText()).containsExactlyInAnyOrder(COUNTY, BASE);
        String ofBase = cards.stream().filter(card -> card.path("union").asText().equals(BASE)).findFirst().orElseThrow().path("case").asText();
        handedIn("clerk." + BASE, ofBase, Form.of("AnswerInspection")).expect(204);
        assertThat(whole("clerk." + BASE, ofBase).at("/card/byName").asText()).isEqualTo("秦皇岛市总工会");
    }

    @Test
    void nobody_but_the_two_unions_and_the_watchers_above_them_sees_it_and_only_who_ordered_it_judges() {
        String inspection = order(COUNTY);
        for (String login : List.of("clerk." + COUNTY, "approver." + CITY, "supervisor." + COUNTY, "auditor.130000")) {
            whole(login, inspection);
        }
        for (String login : List.of("supervisor.130102", "clerk." + BASE, "clerk.130000", "auditor.410000")) {
            as(login).get(INSPECTIONS + "/" + inspection).refused(404);
        }
        String withdrawal = "{\"reason\":\"下达有误\"}";
        as("supervisor.130000").post(INSPECTIONS + "/" + inspection + "/withdrawal", withdrawal).refused(404);
        as("supervisor." + COUNTY).post(INSPECTIONS + "/" + inspection + "/withdrawal", withdrawal).refused(404);
        as("auditor." + CITY).post(INSPECTIONS + "/" + inspection + "/withdrawal", withdrawal).refused(403);
        as("supervisor." + CITY).post(INSPECTIONS + "/" + inspection + "/withdrawal", withdrawal).expect(204);
        as("supervisor." + CITY).post(INSPECTIONS + "/" + inspection + "/withdrawal", withdrawal).refused(409);
        assertThat(database.queryForList("select id_ from act_ru_execution where business_key_ = ?", inspection)).isEmpty();
    }

    @Test
    void who_has_not_answered_is_urged_once_a_working_day() {
        String inspection = order(COUNTY);
        String reminders = INSPECTIONS + "/" + inspection + "/reminders";
        as("supervisor." + CITY).post(reminders, "{\"note\":\"请抓紧\"}").expect(204);
        as("supervisor." + CITY).post(reminders, "{}").refused(409).saying("每个工作日至多催报一次");
        // Saturday and Sunday belong to Friday.
        itIs("2018-02-02T09:00:00+08:00");
        as("supervisor." + CITY).post(reminders, "{}").expect(204);
        itIs("2018-02-03T09:00:00+08:00");
        as("supervisor." + CITY).post(reminders, "{}").refused(409);
        itIs("2018-02-05T09:00:00+08:00");
        as("supervisor." + CITY).post(reminders, "{}").expect(204);
        assertThat(whole("clerk." + COUNTY, inspection).at("/card/urged")).hasSize(3);
        assertThat(whole("clerk." + COUNTY, inspection).at("/card/urged/0/note").asText()).isEqualTo("请抓紧");

        handedIn("clerk." + COUNTY, inspection, Form.of("AnswerInspection")).expect(204);
        itIs("2018-02-06T09:00:00+08:00");
        as("supervisor." + CITY).post(reminders, "{}").refused(409).saying("不需要催报");
    }

    @Test
    void numbers_of_persons_are_refused_at_the_field_in_which_they_stand() {
        String phone = "联系电话13900000001";
        String idNumber = "职工身份证 130306 19750312 9974";
        String refused = "不能含有姓名、证件号码、电话";
        as("supervisor." + CITY).post(INSPECTIONS, Form.of("InspectionOrder").with("title", phone)).refusedAt("title", refused);
        as("supervisor." + CITY).post(INSPECTIONS, Form.of("InspectionOrder").with("text", idNumber)).refusedAt("text", refused);
        String inspection = order(COUNTY);
        as("supervisor." + CITY).post(INSPECTIONS + "/" + inspection + "/reminders", "{\"note\":\"" + phone + "\"}").refusedAt("note", refused);
        handedIn("clerk." + COUNTY, inspection, Form.of("AnswerInspection").with("situation", phone)).refusedAt("situation", refused);
        handedIn("clerk." + COUNTY, inspection, Form.of("AnswerInspection").with("measures", "卡号6222020200001234562")).refusedAt("measures", refused);
        handedIn("clerk." + COUNTY, inspection, Form.of("AnswerInspection").with("situation", "案件JD-130306-2018-000123，办公电话0335-6012345")).expect(204);
        as("supervisor." + CITY).post(INSPECTIONS + "/" + inspection + "/judgement", "{\"verdict\":\"ACCEPT\",\"opinion\":\"" + idNumber + "\"}")
            .refusedAt("opinion", refused);
        judged(inspection, "RECTIFY", "2018-03-09").expect(204);
        handedIn("clerk." + COUNTY, inspection, Form.of("ReportRectification").with("attachments", List.of(photo())).with("result", phone))
            .refusedAt("result", refused);
        as("clerk." + COUNTY).put("/api/oversight/summaries/2015", SUMMARY.replace("增加培训", phone)).refusedAt("advice", refused);
    }

    @Test
    void a_late_inspection_stands_on_the_board_above_and_in_the_list_that_its_number_leads_to() {
        // given
        database.update("update inspection set state = 'WITHDRAWN', closed_at = ordered_at where state in ('ASKED', 'RETURNED', 'RECTIFYING')");
        String late = order(BASE);
        order(BASE);
        handedIn("clerk." + BASE, order(BASE), Form.of("AnswerInspection")).expect(204);
        assertThat(lateOn("130000")).isZero();

        // when
        itIs("2018-02-12T09:00:00+08:00");

        // then
        assertThat(lateOn("130000")).isEqualTo(2);
        assertThat(lateOn(COUNTY)).isEqualTo(2);
        String list = INSPECTIONS + "?late=true&limit=200&union=";
        assertThat(as("supervisor.130000").get(list + CITY).expect(200).json().path("items")).hasSize(2)
            .extracting(card -> card.path("case").asText()).contains(late);
        assertThat(as("supervisor.130000").get(list + COUNTY + "&own=true").expect(200).json().path("items")).isEmpty();
        assertThat(as("supervisor." + CITY).get(list + "市").refusedAt("union", "工会编码")).isNotNull();
        assertThat(as("supervisor.130102").get(list + CITY).expect(200).json().path("items")).isEmpty();
    }

    private int lateOn(String union) {
        return StreamSupport.stream(as("supervisor." + union).get("/api/board").expect(200).json().path("late").spliterator(), false)
            .filter(row -> row.path("kind").asText().equals("INSPECTION")).mapToInt(row -> row.path("count").asInt()).sum();
    }

    @Test
    void only_unions_below_are_asked_until_a_day_to_come() {
        Form order = Form.of("InspectionOrder");
        as("supervisor." + CITY).post(INSPECTIONS, order.with("unions", List.of("130102"))).refusedAt("unions", "下级工会");
        as("supervisor." + CITY).post(INSPECTIONS, order.with("unions", List.of(CITY))).refusedAt("unions", "下级工会");
        as("supervisor." + CITY).post(INSPECTIONS, order.with("dueOn", "2018-02-01")).refusedAt("dueOn", "明天");
        as("supervisor." + CITY).post(INSPECTIONS, order.with("kind", "NONE")).refused(400);
        as("clerk." + CITY).post(INSPECTIONS, order).refused(403);
    }

    @Test
    void the_list_costs_the_same_with_one_and_with_many() {
        order(COUNTY);
        as("supervisor." + CITY).get(INSPECTIONS + "?limit=1").expect(200);
        int few = CountedStatements.of(() -> as("supervisor." + CITY).get(INSPECTIONS + "?limit=1").expect(200));
        for (int i = 0; i < 10; i++) {
            order(COUNTY + "," + BASE);
        }
        assertThat(CountedStatements.of(() -> as("supervisor." + CITY).get(INSPECTIONS + "?limit=20").expect(200))).isEqualTo(few);
    }

    private static final String SUMMARY = "{\"practice\":\"逐户走访到位\",\"problems\":\"台账更新不及时\",\"advice\":\"增加培训\"}";

    @Test
    void a_summary_is_asked_for_urged_written_by_one_handed_in_by_another_and_collected_as_one_paper() {
        // given
        String path = "/api/oversight/summaries/2017";
        Caller city = as("clerk." + CITY);
        city.post(path + "/reminders", "{\"unions\":[\"" + COUNTY + "\"]}").refused(409).saying("报送期限");
        city.put(path + "/deadline", "{\"dueOn\":\"2018-01-31\"}").refusedAt("dueOn", "早于今天");
        city.put(path + "/deadline", "{\"dueOn\":\"2018-02-02\"}").expect(204);
        as("clerk." + BASE).put(path + "/deadline", "{\"dueOn\":\"2018-02-02\"}").refused(409);

        // when
        itIs("2018-02-05T09:00:00+08:00");
        city.post(path + "/reminders", "{\"unions\":[\"" + COUNTY + "\"],\"note\":\"请尽快报送\"}").expect(204);
        city.post(path + "/reminders", "{\"unions\":[\"" + COUNTY + "\"]}").refused(409).saying("至多催报一次");
        city.post(path + "/reminders", "{\"unions\":[\"130102\"]}").refusedAt("unions", "下级工会");

        // then
        JsonNode asked = as("clerk." + COUNTY).get(path).expect(200).json();
        assertThat(asked.path("askedBy").asText()).isEqualTo("秦皇岛市总工会");
        assertThat(asked.at("/own/late").asBoolean()).isTrue();
        assertThat(asked.at("/own/urged/0/note").asText()).isEqualTo("请尽快报送");

        // when
        as("approver." + COUNTY).post(path + "/submission").refused(409);
        as("clerk." + COUNTY).put(path, "{\"practice\":\"\"}").refused(400);
        as("clerk." + COUNTY).put(path, SUMMARY).expect(204);
        as("clerk." + COUNTY).post(path + "/submission").refused(403);
        assertThat(below(city, path).path("content").isNull()).isTrue();
        as("approver." + COUNTY).post(path + "/submission").expect(204);
        save(path, SUMMARY).refused(409);

        // then
        assertThat(below(city, path).at("/content/problems").asText()).isEqualTo("台账更新不及时");
        city.post(path + "/reminders", "{\"unions\":[\"" + COUNTY + "\"]}").refused(409).saying("已报送");
        as("clerk.130000").get(path + "/paper").expect(200);
        as("clerk.130102").get(path + "/paper").refused(404);
        assertThat(one("select content_sealed from work_summary where union_code = ?", COUNTY)).doesNotContain("台账");

        // and when
        as("reviewer." + CITY).post(path + "/returns", "{\"union\":\"" + COUNTY + "\",\"reason\":\"请补充数字\"}").expect(204);
        assertThat(as("clerk." + COUNTY).get(path).expect(200).json().at("/own/reason").asText()).isEqualTo("请补充数字");
        save(path, SUMMARY).expect(204);
        as("clerk." + COUNTY).get("/api/oversight/summaries/春节").refused(400);
    }

    @Test
    void the_collected_summaries_tell_every_tiers_words_as_they_were_written_under_its_own_heading() throws IOException {
        // given
        String path = "/api/oversight/summaries/2015";
        String odd = "共 <12> 户 & “3 人” {{advice}} ${x} 100% \\ 𠮷";
        handIn(path, COUNTY, Map.of("practice", "第一段。\n第二段。", "problems", odd, "advice", "无"));
        handIn(path, CITY, Map.of("practice", "市级做法。", "problems", "市级问题。", "advice", "　市级建议。　"));
        as("clerk." + BASE).put(path, SUMMARY).expect(204);

        // when
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(as("clerk." + CITY).download(path + "/paper").body()))) {
            List<String> written = word.getParagraphs().stream().map(XWPFParagraph::getText).map(String::strip).filter(text -> !text.isEmpty()).toList();

            // then
            assertThat(written).containsSubsequence("2015年度困难职工帮扶工作总结", "秦皇岛市总工会汇总", "1　秦皇岛市总工会", "一、做法经验", "市级做法。",
                "二、存在问题", "市级问题。", "三、意见建议", "市级建议。", "2　抚宁区总工会", "一、做法经验", "二、存在问题", odd, "三、意见建议", "无");
            assertThat(String.join("\n", written)).contains("第一段。\n第二段。").contains("报送日期：2018-02-01");
            // What is not handed in is not collected, and no place is left unfilled but what somebody wrote.
            assertThat(String.join("\n", written).replace(odd, "")).doesNotContain("台账", "{{", "null", "3　");
            assertThat(written.stream().filter(text -> text.equals("三、意见建议"))).hasSize(2);
        }

        // and when
        as("reviewer." + CITY).post(path + "/returns", "{\"union\":\"" + COUNTY + "\",\"reason\":\"请补充数字\"}").expect(204);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(as("clerk." + CITY).download(path + "/paper").body()));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {

            // then
            assertThat(text.getText()).contains("市级做法。").doesNotContain("抚宁区总工会", odd);
        }
    }

    private void handIn(String path, String union, Map<String, String> summary) {
        as("clerk." + union).put(path, new ObjectMapper().valueToTree(summary)).expect(204);
        as("approver." + union).post(path + "/submission").expect(204);
    }

    private Answer save(String path, String summary) {
        String savedAt = as("clerk." + COUNTY).get(path).expect(200).json().at("/own/savedAt").asText();
        return as("clerk." + COUNTY).put(path + "?savedAt=" + URLEncoder.encode(savedAt, StandardCharsets.UTF_8), summary);
    }

    @Test
    void a_summary_finds_room_at_its_longest_and_is_not_written_over_by_who_has_not_seen_it() {
        // given
        String path = "/api/oversight/summaries/2016";
        String longest = SUMMARY.replaceAll("逐户走访到位|台账更新不及时|增加培训", "慰".repeat(5000));
        as("clerk." + COUNTY).put(path, longest).expect(204);

        // when
        as("clerk." + COUNTY).put(path, SUMMARY).refused(409).saying("刚被他人保存");
        as("clerk." + COUNTY).put(path + "?savedAt=2018-01-01T00:00:00Z", SUMMARY).refused(409);
        as("clerk." + COUNTY).put(path + "?savedAt=yesterday", SUMMARY).refused(400);

        // then
        assertThat(as("clerk." + COUNTY).get(path).expect(200).json().at("/own/content/practice").asText()).hasSize(5000);
        save(path, SUMMARY).expect(204);
    }

    private static JsonNode below(Caller city, String path) {
        return StreamSupport.stream(city.get(path).expect(200).json().path("below").spliterator(), false)
            .filter(one -> one.path("union").asText().equals(COUNTY)).findFirst().orElseThrow();
    }

    @Test
    void every_figure_of_the_assessment_is_the_length_of_the_list_behind_it_and_nobody_types_one() {
        // given
        aCaseAt("SurveyHome");
        String inTime = order(COUNTY);
        handedIn("clerk." + COUNTY, inTime, Form.of("AnswerInspection")).expect(204);
        String late = order(COUNTY);
        itIs("2018-02-12T09:00:00+08:00");
        handedIn("clerk." + COUNTY, late, Form.of("AnswerInspection")).expect(204);

        // then
        for (String login : List.of("auditor." + CITY, "clerk." + COUNTY)) {
            JsonNode sheet = as(login).get("/api/oversight/assessments/2018").expect(200).json();
            for (JsonNode row : sheet.path("rows")) {
                for (JsonNode rule : sheet.path("rules")) {
                    JsonNode cell = row.path("cells").path(rule.path("id").asText());
                    assertThat(behind(login, row, rule, false)).as(rule + " " + row).isEqualByComparingTo(cell.path("counted").decimalValue());
                    assertThat(behind(login, row, rule, true)).as(rule + " " + row).isEqualByComparingTo(cell.path("whole").decimalValue());
                    assertThat(cell.path("counted").decimalValue()).isLessThanOrEqualTo(cell.path("whole").decimalValue());
                }
            }
        }
        JsonNode county = StreamSupport.stream(as("auditor." + CITY).get("/api/oversight/assessments/2018").expect(200).json().path("rows")
            .spliterator(), false).filter(row -> row.path("union").asText().equals(COUNTY)).findFirst().orElseThrow();
        assertThat(county.at("/cells/inspections/whole").asInt() - county.at("/cells/inspections/counted").asInt()).isPositive();
        assertThat(county.path("score").decimalValue()).isBetween(BigDecimal.ONE, BigDecimal.valueOf(100));
        as("auditor." + CITY).get("/api/oversight/assessments/2018/sheet").expect(200);
        as("auditor." + CITY).get("/api/oversight/assessments/2019").refused(400);
        as("auditor." + CITY).get("/api/oversight/assessments/2018/cells?union=130102&rule=deadlines").refused(404);
        as("auditor." + CITY).get("/api/oversight/assessments/2018/cells?union=" + COUNTY + "&rule=none").refused(404);
    }

    private BigDecimal behind(String login, JsonNode row, JsonNode rule, boolean whole) {
        BigDecimal found = BigDecimal.ZERO;
        String after = "";
        do {
            JsonNode page = as(login).get("/api/oversight/assessments/2018/cells?limit=50&union=" + row.path("union").asText() + "&rule="
                + rule.path("id").asText() + "&whole=" + whole + after).expect(200).json();
            for (JsonNode item : page.path("items")) {
                found = found.add(item.path("amount").decimalValue());
            }
            after = page.path("next").isNull() ? null : "&after=" + URLEncoder.encode(page.path("next").asText(),
                StandardCharsets.UTF_8);
        } while (after != null);
        return found;
    }
}
