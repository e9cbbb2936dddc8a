package cn.unioncare.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Ended and running cases as auditors find them again, on either database. */
abstract class HistoryContract extends ApiTest {

    private static final String LIST = "/api/history/instances?";

    private ACase archived;
    private ACase withdrawn;
    private ACase running;

    @BeforeAll
    void three_cases() {
        the_day_begins();
        archived = filed().archived();
        itIs(begins());
        running = aCaseAt("SurveyHome");
        withdrawn = filed().done("CheckCompleteness", Form.of("CheckCompleteness").with("decision", "WITHDRAWN").with("note", "本人要求撤回"));
    }

    private JsonNode found(String login, String query) {
        return as(login).get(LIST + query).expect(200).json().path("items");
    }

    // Other classes leave cases in the same database, so that a case may stand on a later page.
    private boolean tells(String login, String query, ACase one) {
        return cases(found(login, query + "&number=" + one.number())).contains(one.number());
    }

    private static List<String> cases(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.path("case").asText()).distinct().toList();
    }

    private JsonNode own(ACase one) {
        return StreamSupport.stream(found("auditor." + COUNTY, "which=ALL&number=" + one.number()).spliterator(), false)
            .filter(item -> item.path("flow").asText().equals("hardship-archiving")).findFirst().orElseThrow();
    }

    private JsonNode whole(ACase one) {
        return as("auditor." + COUNTY).get("/api/history/instances/" + own(one).path("id").asText()).expect(200).json();
    }

    @Test
    void an_ended_case_is_found_by_its_number_with_how_it_ended() {
        JsonNode found = found("auditor." + COUNTY, "number=" + archived.number() + "&flow=hardship-archiving");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("stateName").asText()).isEqualTo("已办结");
        assertThat(found.get(0).path("outcomeName").asText()).isEqualTo("已建档");
        assertThat(found.get(0).path("unionName").asText()).contains("示例纺织");
        assertThat(found("auditor." + COUNTY, "number=" + running.number())).isEmpty();
    }

    @Test
    void cases_are_found_by_the_step_they_passed_their_end_their_dates_and_who_worked_on_them() {
        String auditor = "auditor." + BASE;
        String outcome = own(archived).path("outcome").asText();

        assertThat(tells(auditor, "passed=Determine", archived)).isTrue();
        assertThat(tells(auditor, "passed=Determine", withdrawn)).isFalse();
        assertThat(tells(auditor, "outcome=" + outcome, archived)).isTrue();
        assertThat(tells(auditor, "outcome=" + outcome, withdrawn)).isFalse();
        assertThat(tells(auditor, "outcome=" + own(withdrawn).path("outcome").asText(), withdrawn)).isTrue();
        assertThat(tells(auditor, "from=2018-02-02", archived)).isTrue();
        assertThat(tells(auditor, "from=2018-02-02", withdrawn)).isFalse();
        assertThat(tells(auditor, "until=2018-02-01", withdrawn)).isTrue();
        assertThat(tells(auditor, "until=2018-02-01", archived)).isFalse();
        String name = URLEncoder.encode(one("select name from person where login = ?", "approver." + COUNTY), UTF_8);
        for (String person : List.of("approver." + COUNTY, name)) {
            assertThat(tells(auditor, "person=" + person, archived)).as(person).isTrue();
            assertThat(tells(auditor, "person=" + person, withdrawn)).as(person).isFalse();
        }
        as(auditor).get(LIST + "person=nobody").refusedAt("person", "没有这个账号或者姓名");
        as(auditor).get(LIST + "from=abc").refusedAt("from", "应如 2018-02-01");
        as(auditor).get(LIST + "limit=abc").refusedAt("limit", "整数");
        as(auditor).get(LIST + "which=abc").refusedAt("which", "没有这个选项");
        assertThat(tells(auditor, "which=RUNNING", running)).isTrue();
        assertThat(tells(auditor, "which=RUNNING", archived)).isFalse();
    }

    @Test
    void a_union_is_named_by_its_code_or_by_what_only_its_name_holds() {
        String auditor = "auditor." + COUNTY;

        assertThat(tells(auditor, "union=" + URLEncoder.encode("示例纺织", UTF_8), archived)).isTrue();
        as(auditor).get(LIST + "union=" + URLEncoder.encode("示例", UTF_8)).refusedAt("union", "请写全名称或者编码");
        as(auditor).get(LIST + "union=" + URLEncoder.encode("大连", UTF_8)).expect(404);
    }

    @Test
    void the_steps_that_can_be_chosen_stand_in_the_order_of_the_process() {
        JsonNode flows = as("auditor." + COUNTY).get("/api/history/flows").expect(200).json().path("items");
        JsonNode archiving = StreamSupport.stream(flows.spliterator(), false)
            .filter(flow -> flow.path("flow").asText().equals("hardship-archiving")).findFirst().orElseThrow();

        assertThat(archiving.path("elements").findValuesAsText("name"))
            .containsSubsequence("审查申请材料", "入户调查", "召开民主评议", "认定审批", "制定帮扶计划");
    }

    @Test
    void a_page_goes_on_where_the_last_ended_and_nothing_comes_twice() {
        String auditor = "auditor." + COUNTY;
        List<String> whole = found(auditor, "limit=200").findValuesAsText("id");
        List<String> pages = new java.util.ArrayList<>();
        String after = "";
        do {
            JsonNode page = as(auditor).get(LIST + "limit=2" + (after.isEmpty() ? "" : "&after=" + after)).expect(200).json();
            pages.addAll(page.path("items").findValuesAsText("id"));
            after = page.path("next").asText("");
        } while (!after.isEmpty() && !after.equals("null"));

        assertThat(pages).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @Test
    void the_way_of_a_case_is_told_with_its_arrows_times_and_people() {
        JsonNode whole = whole(archived);

        assertThat(whole.path("diagram").asText()).contains("hardship-archiving");
        assertThat(whole.path("flows")).isNotEmpty();
        JsonNode determine = StreamSupport.stream(whole.path("stays").spliterator(), false)
            .filter(stay -> stay.path("element").asText().equals("Determine")).findFirst().orElseThrow();
        assertThat(determine.path("times").asInt()).isEqualTo(1);
        assertThat(whole.path("steps").findValuesAsText("person")).contains("approver." + COUNTY);
        assertThat(whole.path("runs").findValuesAsText("flow")).contains("hardship-archiving", "publicity");
        // Five working days of publicity, counted on working days
        JsonNode publicity = StreamSupport.stream(whole.path("stays").spliterator(), false)
            .filter(stay -> stay.path("element").asText().equals("PublishNames")).findFirst().orElseThrow();
        assertThat(publicity.path("workingDays").decimalValue()).isBetween(new java.math.BigDecimal("5"), new java.math.BigDecimal("7"));
    }

    @Test
    void a_running_case_shows_where_it_waits() {
        JsonNode whole = whole(running);

        assertThat(StreamSupport.stream(whole.path("stays").spliterator(), false).filter(stay -> stay.path("waits").asBoolean())
            .map(stay -> stay.path("element").asText()).toList()).contains("SurveyHome");
    }

    @Test
    void nobody_outside_the_subtree_sees_anything_not_even_in_the_same_tenant() {
        String id = own(archived).path("id").asText();

        for (String stranger : List.of("auditor.13030602", "auditor.130102", "supervisor.13030602", "auditor.210200")) {
            assertThat(found(stranger, "which=ALL&number=" + archived.number())).as(stranger).isEmpty();
            as(stranger).get("/api/history/instances/" + id).expect(404);
            as(stranger).get(LIST + "union=" + BASE).expect(404);
        }
        for (String superior : List.of("auditor.130306", "auditor.130300", "auditor.130000", "supervisor.130000", "auditor." + BASE)) {
            assertThat(cases(found(superior, "which=ALL&number=" + archived.number()))).as(superior).containsExactly(archived.number());
            as(superior).get("/api/history/instances/" + id).expect(200);
        }
        as("clerk." + BASE).get(LIST).expect(403);
        as("admin").get(LIST).expect(403);
        nobody().get(LIST).expect(401);
    }

    @Test
    void a_stranger_who_asks_for_a_run_is_in_the_ledger_of_its_case() {
        int before = withdrawn.acts().size();

        as("auditor.13030602").get("/api/history/instances/" + own(withdrawn).path("id").asText()).expect(404);

        assertThat(withdrawn.acts()).hasSize(before + 1);
    }

    @Test
    void nothing_personal_is_in_the_list_or_in_a_run() {
        String idNumber = Form.of("Application").at("household").asText();

        for (String text : List.of(found("auditor.130000", "which=ALL&limit=200").toString(), whole(archived).toString())) {
            assertThat(text).doesNotContain(idNumber).doesNotContainPattern("\\b\\d{17}[\\dX]\\b");
        }
    }

    @Test
    void what_cannot_be_meant_is_refused_at_its_field() {
        for (String wrong : List.of("limit=0", "limit=201", "after=zzz", "number=张三", "from=2018-03-01&until=2018-02-01")) {
            as("auditor." + COUNTY).get(LIST + wrong.replace("张三", "%E5%BC%A0%E4%B8%89")).expect(400);
        }
    }

    @Test
    void a_page_costs_the_same_with_two_and_with_fifty_runs() {
        IntStream.range(0, 20).forEach(i -> filed().done("CheckCompleteness",
            Form.of("CheckCompleteness").with("decision", "WITHDRAWN").with("note", "本人要求撤回")));
        String page = LIST + "which=ALL&limit=";
        as("auditor." + COUNTY).get(page + 50).expect(200);

        int few = CountedStatements.of(() -> as("auditor." + COUNTY).get(page + 2).expect(200));
        int many = CountedStatements.of(() -> assertThat(as("auditor." + COUNTY).get(page + 50).expect(200).json().path("items").size())
            .isGreaterThan(20));

        assertThat(many).isEqualTo(few).isPositive();
    }

    @Test
    void what_the_ledger_tells_of_a_case_is_told_in_chinese_with_the_rules_that_decided() {
        JsonNode trail = as("auditor." + COUNTY).get("/api/history/cases/" + archived.number() + "/trail").expect(200).json();

        assertThat(trail.path("entries").findValuesAsText("actName")).contains("提交申请", "建立档案").noneMatch(name -> name.matches("[A-Z_]+"));
        assertThat(trail.path("entries").findValuesAsText("name")).contains("环节", "结论").noneMatch(name -> name.matches("[a-zA-Z]+"));
        assertThat(trail.path("rules").toString()).contains("低保边缘户", "总工办发");
        as("auditor." + COUNTY).get("/api/history/cases/" + archived.number() + "/verification").expect(200);
        as("supervisor." + COUNTY).get("/api/history/cases/" + archived.number() + "/trail").expect(403);
        as("auditor.13030602").get("/api/history/cases/" + archived.number() + "/trail").expect(404);
    }

    @Test
    void every_flow_says_by_which_steps_and_ends_it_can_be_searched() {
        JsonNode flows = as("supervisor." + COUNTY).get("/api/history/flows").expect(200).json().path("items");

        assertThat(flows.findValuesAsText("flow")).contains("hardship-archiving", "nomination", "payment-batch", "publicity");
        assertThat(flows.toString()).contains("已建档", "审查申请材料");
    }
}
