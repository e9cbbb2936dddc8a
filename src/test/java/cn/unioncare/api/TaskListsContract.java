package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose tasks, in which order, and which lists hang; on both databases. */
abstract class TaskListsContract extends ApiTest {

    private static final String UNION = "410000";
    private static final String CLERK = "clerk." + UNION;
    private static final String TASKS = "/api/tasks?scope=open&limit=200";

    private ACase early;
    private ACase claimed;
    private ACase late;

    // Three working days for the examination: the first is due on 6 February, the others on the 8th and the 9th.
    @BeforeAll
    void tasks_of_different_days() {
        the_day_begins();
        early = filed(UNION, Fictitious.anApplication());
        itIs("2018-02-05T08:00:00+08:00");
        claimed = filed(UNION, Fictitious.anApplication());
        as(CLERK).post("/api/tasks/" + claimed.task("CheckCompleteness") + "/claim").expect(204);
        itIs("2018-02-06T08:00:00+08:00");
        late = filed(UNION, Fictitious.anApplication());
        database.update("update act_ru_task set due_date_ = null where id_ = ?", late.task("CheckCompleteness"));
    }

    private List<String> cases(String login, String query) {
        List<String> cases = new ArrayList<>();
        as(login).get(query).expect(200).json().path("items").forEach(item -> cases.add(item.path("case").asText()));
        return cases;
    }

    @Test
    void open_is_mine_and_what_i_may_claim() {
        assertThat(cases(CLERK, TASKS)).containsExactly(early.number(), claimed.number(), late.number());
        assertThat(cases(CLERK, "/api/tasks?scope=mine")).containsExactly(claimed.number());
        assertThat(cases(CLERK, "/api/tasks?scope=claimable")).containsExactly(early.number(), late.number());
        assertThat(cases("surveyor1." + UNION, TASKS)).isEmpty();
        assertThat(cases("supervisor.410000", TASKS)).isEmpty();
        assertThat(cases("admin", TASKS)).isEmpty();
    }

    @Test
    void late_is_what_is_past_its_date_and_soon_what_has_two_days_left() {
        itIs("2018-02-07T08:00:00+08:00");
        assertThat(cases(CLERK, TASKS + "&due=overdue")).containsExactly(early.number());
        assertThat(cases(CLERK, TASKS + "&due=soon")).containsExactly(claimed.number());
        itIs("2018-02-09T00:00:00+08:00");
        assertThat(cases(CLERK, TASKS + "&due=overdue")).containsExactly(early.number(), claimed.number());
        assertThat(cases(CLERK, TASKS + "&due=soon")).isEmpty();
    }

    @Test
    void a_task_belongs_to_a_flow() {
        assertThat(cases(CLERK, TASKS + "&flow=hardship-archiving")).hasSize(3);
        assertThat(cases(CLERK, TASKS + "&flow=publicity")).isEmpty();
        assertThat(as(CLERK).get(TASKS).json().path("items").get(0).path("flow").asText())
            .isEqualTo("hardship-archiving");
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "due"})
    void pages_follow_each_other_in_their_order_and_the_task_without_a_date_comes_last(String sort) {
        List<String> whole = cases(CLERK, TASKS + "&sort=" + sort);
        assertThat(whole).containsExactly(early.number(), claimed.number(), late.number());
        List<String> paged = new ArrayList<>();
        String after = "";
        for (int pages = 0; pages < 10 && after != null; pages++) {
            JsonNode page = as(CLERK).get("/api/tasks?scope=open&limit=1&sort=" + sort + after).expect(200).json();
            page.path("items").forEach(item -> paged.add(item.path("case").asText()));
            after = page.path("next").isNull() ? null : "&after=" + page.path("next").asText();
        }
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void a_page_without_dates_goes_on() {
        // given
        ACase another = filed(UNION, Fictitious.anApplication());
        database.update("update act_ru_task set due_date_ = null where id_ = ?", another.task("CheckCompleteness"));

        // when
        JsonNode first = as(CLERK).get("/api/tasks?scope=open&sort=due&limit=3").expect(200).json();
        JsonNode rest = as(CLERK).get("/api/tasks?scope=open&sort=due&limit=3&after=" + first.path("next").asText())
            .expect(200).json();

        // then
        assertThat(first.path("items")).hasSize(3);
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("items").get(0).path("dueAt").isNull()).isTrue();
        another.done("CheckCompleteness", Form.of("CheckCompleteness").with("decision", "WITHDRAWN").with("note", "撤回"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"due=x|due", "due=|due", "sort=name|sort", "flow=nothing|flow", "flow=|flow",
        "sort=due&after=jcxgqxs0_x|after", "sort=created&after=due-jcxgqxs0_x|after"})
    void a_wrong_wish_is_named(String query, String field) {
        assertThat(as(CLERK).get("/api/tasks?scope=open&" + query).refused(400).fields()).containsExactly(field);
    }

    @Test
    void the_lists_that_hang_are_seen_on_their_way_and_from_above() {
        // given
        ACase posted = filed("1303061101", Fictitious.anApplication().with("applicant.workUnit", "示例中学"))
            .upTo("PostNotice").done("PostNotice");
        posted.objection("收入不实");
        String lists = "/api/publicities?state=running&limit=200";

        // then
        JsonNode hanging = null;
        for (JsonNode item : as("clerk.1303061101").get(lists).expect(200).json().path("items")) {
            hanging = item.path("case").asText().equals(posted.number()) ? item : hanging;
        }
        assertThat(hanging).isNotNull();
        assertThat(hanging.path("number").asText()).isEqualTo(posted.publicity());
        assertThat(hanging.path("title").asText()).isEqualTo("测**（示例中学工会）公示");
        assertThat(hanging.path("union").asText()).isEqualTo("1303061101");
        assertThat(hanging.path("unionName").asText()).isEqualTo("示例中学工会");
        assertThat(hanging.path("endsAt").asText()).isEqualTo(posted.view().path("publicity").path("endsAt").asText());
        assertThat(hanging.path("postedOn").asText()).isEqualTo(today().toString());
        assertThat(hanging.path("objections").asInt()).isEqualTo(1);
        for (String login : List.of("reviewer.13030611", "approver.130306", "supervisor.130306", "auditor.130000")) {
            assertThat(cases(login, lists)).as(login).contains(posted.number());
        }
        for (String login : List.of("clerk." + BASE, "clerk.130300", "supervisor.130100", "clerk.130102")) {
            assertThat(cases(login, lists)).as(login).doesNotContain(posted.number());
        }

        // and when
        as("reviewer.13030611").post("/api/tasks/" + posted.task("InvestigateObjection") + "/complete?claim=true",
            posted.form("InvestigateObjection").with("receipt", receiptOf(posted)).with("upheld", true)).expect(204);

        // then
        assertThat(cases("clerk.1303061101", lists)).doesNotContain(posted.number());
    }

    private String receiptOf(ACase posted) {
        return database.queryForObject("select receipt from objection where publicity = ?", String.class,
            posted.publicity());
    }

    @Test
    void the_lists_that_hang_are_paged_too() {
        // given
        aCaseAt("PostNotice").done("PostNotice");
        aCaseAt("PostNotice").done("PostNotice");
        String lists = "/api/publicities?state=running";
        List<String> whole = cases("supervisor." + COUNTY, lists + "&limit=200");

        // when
        JsonNode first = as("supervisor." + COUNTY).get(lists + "&limit=1").expect(200).json();
        List<String> rest = cases("supervisor." + COUNTY, lists + "&limit=200&after=" + first.path("next").asText());

        // then
        assertThat(first.path("items").get(0).path("case").asText()).isEqualTo(whole.get(0));
        assertThat(rest).isEqualTo(whole.subList(1, whole.size()));
    }

    @ParameterizedTest
    @CsvSource({"state=ended, state", "state=RUNNING&limit=5, state", "state=running&limit=0, limit", "state=running&after=GS-1, after"})
    void a_wrong_wish_for_lists_is_named(String query, String field) {
        assertThat(as(CLERK).get("/api/publicities?" + query).refused(400).fields()).containsExactly(field);
    }
}
