package cn.unioncare.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The demonstration's clock, and what happens because time has passed. */
class DemoClockTest extends ApiTest {

    private static final String CLOCK = "/api/demo/clock";

    @Test
    void the_clock_goes_forward_only() {
        as("admin").post(CLOCK, "{\"now\":\"2018-02-01T07:59:59+08:00\"}").refused(409).saying("只能向前");
        assertThat(as("admin").post(CLOCK, "{\"now\":\"2018-02-01T12:00:00+08:00\"}").expect(200).json().path("now").asText())
            .startsWith("2018-02-01T12:00:").endsWith("+08:00");
        as("admin").post(CLOCK, "{\"now\":\"2018-02-01T03:59:59Z\"}").refused(409);
        as("admin").post(CLOCK, "{\"now\":\"2018-02-01T05:00:00Z\"}").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"now\":null}", "{\"now\":\"\"}", "{\"now\":\"tomorrow\"}", "{\"now\":\"2018-02-03\"}",
        "{\"now\":\"2018-02-03T08:00:00\"}", "{\"now\":\"2018-02-30T08:00:00+08:00\"}", "{\"now\":1519430400}",
        "{\"now\":\"2100-01-01T00:00:00+08:00\"}", "{\"now\":\"+999999999-12-31T00:00:00+08:00\"}"})
    void a_time_that_is_none_is_refused(String body) {
        as("admin").post(CLOCK, body).refusedAt("now", "");
    }

    @Test
    void an_undeclared_field_of_the_clock_is_refused() {
        as("admin").post(CLOCK, "{\"now\":\"2018-02-03T08:00:00+08:00\",\"zone\":\"UTC\"}").refusedAt("zone", "没有此项");
    }

    @Test
    void a_publicity_ends_at_midnight_and_not_a_minute_before() {
        // given
        itIs("2018-02-12T09:00:00+08:00");
        ACase posted = aCaseAt("PostNotice").done("PostNotice");

        // then
        timePassesUntil("2018-02-24T23:59:00+08:00");
        assertThat(posted.state()).isEqualTo("IN_PUBLICITY");
        posted.objection("最后一分钟的异议");
        timePassesUntil("2018-02-25T00:00:01+08:00");
        assertThat(posted.view().path("publicity").path("open").asInt()).isEqualTo(1);
        nobody().post("/api/public/notices/" + posted.publicity() + "/objections", "{\"content\":\"迟到\"}").refused(409);
    }

    @Test
    void time_that_runs_far_ahead_ends_every_publicity_in_its_order() {
        // given
        ACase one = aCaseAt("PostNotice").done("PostNotice");
        ACase other = filed("13030602", Fictitious.anApplication()).upTo("PostNotice").done("PostNotice");

        // when
        timePassesUntil("2018-06-01T08:00:00+08:00");

        // then
        assertThat(List.of(one.state(), other.state())).containsOnly("UNDER_REVIEW");
    }

    @Test
    void a_task_is_reminded_of_before_its_date_and_escalated_after_it_once() {
        // given
        ACase file = filed();
        assertThat(reminders("clerk." + BASE, file)).isEmpty();

        // when: due at the end of 2018-02-06, a Tuesday
        timePassesUntil("2018-02-05T08:00:00+08:00");

        // then
        assertThat(reminders("clerk." + BASE, file)).containsExactly("REMINDED CheckCompleteness");
        assertThat(reminders("clerk." + COUNTY, file)).isEmpty();

        // and when
        timePassesUntil("2018-02-06T23:00:00+08:00");
        assertThat(reminders("clerk." + COUNTY, file)).isEmpty();
        timePassesUntil("2018-02-07T00:00:01+08:00");
        timePassesUntil("2018-02-09T08:00:00+08:00");

        // then
        assertThat(reminders("clerk." + BASE, file)).containsExactly("REMINDED CheckCompleteness");
        assertThat(reminders("clerk." + COUNTY, file)).containsExactly("ESCALATED CheckCompleteness");
        assertThat(reminders("clerk.130102", file)).isEmpty();
        assertThat(file.acts()).filteredOn("ESCALATED"::equals).hasSize(1);
    }

    @Test
    void what_is_done_in_time_is_not_reminded_of() {
        // given
        ACase file = filed().done("CheckCompleteness");

        // when
        timePassesUntil("2018-02-08T08:00:00+08:00");

        // then
        assertThat(reminders("clerk." + BASE, file)).isEmpty();
        assertThat(reminders("clerk." + COUNTY, file)).isEmpty();
    }

    @Test
    void a_task_of_the_county_that_is_late_is_told_to_the_countys_superior() {
        // given
        ACase file = aCaseAt("Determine");
        String due = database.queryForObject("select due_date_ from act_ru_task where id_ = ?",
            Timestamp.class, file.task("Determine")).toInstant().plusSeconds(1).toString();

        // when
        timePassesUntil(due);

        // then
        assertThat(reminders("clerk.130300", file)).containsExactly("ESCALATED Determine");
    }

    private List<String> reminders(String login, ACase file) {
        JsonNode items = as(login).get("/api/reminders").expect(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
            .filter(reminder -> reminder.path("case").asText().equals(file.number()))
            .map(reminder -> reminder.path("kind").asText() + " " + reminder.path("step").asText()).toList();
    }
}
