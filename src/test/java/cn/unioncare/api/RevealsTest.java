package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is masked is shown to those who work on the case, for a reason, which stays in the ledger. */
class RevealsTest extends ApiTest {

    private static final String PHONE = "13987650007";
    private static final String ADDRESS = "河北省秦皇岛市抚宁区测试街道匿名里七号";
    private static final String CARD = "6222020000000098764";
    private static final String REASON = "电话通知补交材料";

    private Form application;
    private ACase archived;
    private String archive;

    @BeforeAll
    void an_archive() {
        the_day_begins();
        application = Fictitious.anApplication().with("applicant.phone", PHONE).with("applicant.address", ADDRESS);
        archived = filed(BASE, application).upTo("EnterArchive")
            .done("EnterArchive", Form.of("EnterArchive").with("bankCard", CARD)).done("AgreePlan");
        theEngineWorks();
        archive = archived.view().path("outcome").path("archive").asText();
    }

    @BeforeEach
    void nobody_has_asked_today() {
        database.update("delete from reveal_count");
    }

    private Answer reveal(String login, String reason, String... fields) {
        return as(login).post("/api/archives/" + archive + "/reveals", body(reason, fields));
    }

    private static String body(String reason, String... fields) {
        return "{\"fields\":[" + String.join(",", List.of(fields).stream().map(field -> "\"" + field + "\"").toList())
            + "],\"reason\":\"" + reason + "\"}";
    }

    private JsonNode card(String login) {
        return as(login).get("/api/archives/" + archive).expect(200).json();
    }

    @Test
    void a_card_shows_the_person_masked_and_what_has_become_of_the_archive() {
        // when
        JsonNode card = card("clerk." + BASE);

        // then
        assertThat(card.path("number").asText()).isEqualTo(archive);
        assertThat(card.path("name").asText()).isEqualTo("测**");
        assertThat(card.path("states").findValuesAsText("stateName")).containsExactly("在档");
        assertThat(card.path("revealable").asBoolean()).isTrue();
        assertThat(value(card, "applicant.phone")).isEqualTo("139****0007");
        assertThat(value(card, "applicant.address")).isEqualTo("河北省秦皇岛****");
        assertThat(value(card, "bankCard")).isEqualTo("****8764");
        assertThat(value(card, "applicant.health")).isEqualTo("****");
        assertThat(card.toString()).doesNotContain(PHONE, ADDRESS, CARD, application.at("applicant.idNumber").asText(),
            application.at("members[0].idNumber").asText(), application.at("members[0].name").asText(),
            application.at("narrative").asText());
        assertThat(card("auditor." + COUNTY).path("revealable").asBoolean()).isFalse();
    }

    private static String value(JsonNode card, String field) {
        for (JsonNode one : card.path("personal")) {
            if (one.path("field").asText().equals(field)) {
                return one.path("masked").asText();
            }
        }
        throw new AssertionError("no " + field + " in " + card);
    }

    @Test
    void what_is_asked_for_is_shown_and_nothing_else_and_the_reason_is_recorded() {
        // when
        JsonNode shown = reveal("clerk." + BASE, REASON, "applicant.phone", "bankCard").expect(200).json();

        // then
        assertThat(shown.path("items")).hasSize(2);
        assertThat(shown.path("items").findValuesAsText("value")).containsExactly(PHONE, CARD);
        JsonNode last = archived.ledger().get(archived.ledger().size() - 1);
        assertThat(last.path("act").asText()).isEqualTo("REVEALED");
        assertThat(last.path("actor").asText()).isEqualTo("clerk." + BASE);
        assertThat(last.path("facts").path("reason").asText()).isEqualTo(REASON);
        assertThat(last.path("facts").path("field1").asText()).isEqualTo("applicant.phone");
        assertThat(last.path("facts").path("field2").asText()).isEqualTo("bankCard");
        assertThat(archived.ledger().toString()).doesNotContain(PHONE, CARD);
    }

    @Test
    void the_answer_is_kept_nowhere_on_its_way() {
        assertThat(as("clerk." + BASE).headersOf("POST", "/api/archives/" + archive + "/reveals",
            body(REASON, "applicant.phone")).allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void the_same_goes_for_a_case_that_has_no_archive_yet() {
        // given
        Form another = Fictitious.anApplication().with("applicant.phone", "13987650008");
        ACase going = filed(BASE, another);

        // when
        JsonNode masked = as("surveyor1." + BASE).get("/api/hardship/cases/" + going.number() + "/personal").expect(200)
            .json();
        Answer shown = as("surveyor1." + BASE).post("/api/hardship/cases/" + going.number() + "/reveals",
            body("约定入户调查时间", "applicant.phone", "applicant.address"));

        // then
        assertThat(masked.toString()).contains("139****0008").doesNotContain("13987650008");
        assertThat(shown.expect(200).json().path("items").findValuesAsText("value"))
            .containsExactly("13987650008", another.at("applicant.address").asText());
        assertThat(going.acts()).endsWith("REVEALED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.13030601", "surveyor1.13030601", "surveyor3.13030601", "reviewer.130306",
        "approver.130306", "clerk.130306"})
    void those_who_work_on_the_case_may(String login) {
        reveal(login, REASON, "applicant.phone").expect(200).saying(PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"panel.13030601", "secretary.13030601", "cashier.130306", "auditor.130306",
        "supervisor.130306", "exporter.130306", "admin.130306", "consultee.130306", "clerk.130300", "reviewer.130300",
        "supervisor.130000", "admin"})
    void those_who_watch_or_administer_may_not(String login) {
        int before = archived.acts().size();

        reveal(login, REASON, "applicant.phone").refused(403);
        as(login).post("/api/hardship/cases/" + archived.number() + "/reveals", body(REASON, "applicant.phone"))
            .refused(403);

        assertThat(archived.acts()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.130102", "clerk.13030602", "reviewer.13030611", "approver.210200"})
    void for_another_union_there_is_no_such_archive(String login) {
        reveal(login, REASON, "applicant.phone").refused(404);
        as(login).get("/api/archives/" + archive).refused(404);
        as(login).get("/api/hardship/cases/" + archived.number() + "/personal").refused(404);
        as(login).post("/api/hardship/cases/" + archived.number() + "/reveals", body(REASON, "applicant.phone"))
            .refused(404);
    }

    @Test
    void a_reason_is_needed_and_holds_no_personal_data() {
        for (String reason : List.of("", "    ", "核对", "a".repeat(101))) {
            reveal("clerk." + BASE, reason, "applicant.phone").refusedAt("reason", "理由");
        }
        String name = application.at("applicant.name").asText();
        for (String reason : List.of("核对电话" + PHONE, "核对 139 8765 0007 电话", "核对１３９８７６５０００７电话",
                "给" + name + "打电话核对", "去" + ADDRESS + "核对", "核对130306-19790822-9960号")) {
            reveal("clerk." + BASE, reason, "applicant.phone").refusedAt("reason", "不能含有");
        }
        reveal("clerk." + BASE, "第一行写了\\n第二行也写了", "applicant.phone").expect(200);
        as("clerk." + BASE).post("/api/archives/" + archive + "/reveals", "{\"fields\":[\"applicant.phone\"]}")
            .refusedAt("reason", "理由");
    }

    @Test
    void only_what_there_is_can_be_asked_for() {
        reveal("clerk." + BASE, REASON).refusedAt("fields", "请选择");
        reveal("clerk." + BASE, REASON, "applicant.phone", "applicant.secret").refusedAt("fields[1]", "没有这一项");
        reveal("clerk." + BASE, REASON, "members[9].idNumber").refusedAt("fields[0]", "没有这一项");
        as("clerk." + BASE).post("/api/archives/" + archive + "/reveals", "{\"reason\":\"" + REASON + "\"}")
            .refusedAt("fields", "请选择");
        as("clerk." + BASE).post("/api/archives/" + archive + "/reveals",
            "{\"fields\":[null],\"reason\":\"" + REASON + "\"}").refused(400);
        as("clerk." + BASE).post("/api/archives/DA-000000-2018-000001/reveals", body(REASON, "applicant.phone")).refused(404);
    }

    @Test
    void nobody_reads_a_whole_register_one_by_one_whatever_comes_at_the_same_time() throws Exception {
        // given
        database.update("insert into reveal_count (login, counted_on, times) values (?, ?, 40)", "reviewer.130306", today());
        int before = archived.acts().size();
        ExecutorService many = Executors.newFixedThreadPool(8);

        // when
        List<Callable<Integer>> calls = IntStream.range(0, 30).<Callable<Integer>>mapToObj(i ->
            () -> reveal("reviewer.130306", REASON, "applicant.phone").status()).toList();
        List<Integer> statuses = many.invokeAll(calls).stream().map(RevealsTest::result).toList();
        many.shutdown();

        // then
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(10);
        assertThat(statuses).filteredOn(status -> status == 403).hasSize(20);
        assertThat(archived.acts()).hasSize(before + 10);
        reveal("reviewer.130306", REASON, "applicant.phone").refused(403).saying("50 次上限");
        reveal("approver.130306", REASON, "applicant.phone").expect(200);
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_form_that_corrects_the_data_shows_them_to_its_assignee_only_and_that_is_recorded() {
        // given
        Form another = Fictitious.anApplication().with("applicant.phone", "13987650009");
        ACase returned = filed(BASE, another).done("CheckCompleteness",
            Form.of("CheckCompleteness").with("decision", "INCOMPLETE").with("note", "请补收入证明"));
        String form = "/api/tasks/" + returned.task("CorrectApplication");

        // when
        String offered = as("clerk." + BASE).get(form + "/form").expect(200).text();
        int before = returned.acts().size();
        as("clerk." + BASE).post(form + "/claim").expect(204);
        String claimed = as("clerk." + BASE).get(form + "/form").expect(200).text();

        // then
        assertThat(offered).doesNotContain("13987650009", another.at("applicant.idNumber").asText());
        assertThat(claimed).contains("13987650009");
        assertThat(returned.acts()).hasSize(before + 2).endsWith("CLAIMED", "DATA_OPENED");
    }
}
