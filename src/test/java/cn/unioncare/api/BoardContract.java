package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.calendar.WorkingDays;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The board over HTTP: its numbers against plain computation, the lists behind them, and who sees what. */
abstract class BoardContract extends ApiTest {

    private static final String FLOW = "board-test";
    private static final String ONE = "131000";
    private static final String TWO = "131100";

    /** A step as it was done at a union. */
    private record Done(String id, String union, String step, LocalDateTime begun, LocalDateTime done) { }

    @Autowired
    private WorkingDays calendar;
    @Autowired
    private ManagementService management;

    private final Random random = new Random(7);

    @Override
    String begins() {
        return "2018-11-20T09:00:00+08:00";
    }

    @AfterEach
    void nothing_of_it_stays() {
        database.update("delete from act_hi_taskinst where root_proc_inst_id_ like 'board-%'");
        database.update("delete from act_hi_procinst where id_ like 'board-%'");
    }

    private void instance(String id, String union, LocalDateTime begun, LocalDateTime ended) {
        database.update("""
            insert into act_hi_procinst (id_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_,
                tenant_id_, state_) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE')""", id, id, id, "XX-" + union + "-2018-" + id.substring(6), FLOW,
            FLOW + ":1:1", Timestamp.valueOf(begun), ended == null ? null : Timestamp.valueOf(ended), union);
    }

    private void task(Done done, String reason) {
        database.update("""
            insert into act_hi_taskinst (id_, proc_inst_id_, root_proc_inst_id_, task_def_key_, name_, start_time_, end_time_, due_date_,
                delete_reason_, tenant_id_) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", done.id() + "-t", done.id(), done.id(), done.step(),
            "测试环节" + done.step(), Timestamp.valueOf(done.begun()), Timestamp.valueOf(done.done()), Timestamp.valueOf(done.begun().plusDays(9)),
            reason, done.union());
    }

    private Done any(int number, LocalDate last) {
        LocalDateTime done = last.minusDays(random.nextInt(89)).atTime(random.nextInt(24), random.nextInt(60));
        return new Done("board-%06d".formatted(number), random.nextBoolean() ? ONE : TWO, random.nextBoolean() ? "A" : "B",
            done.minusHours(random.nextInt(24 * 40)), done);
    }

    private JsonNode board(String query) {
        return as("supervisor.130000").get("/api/board" + query).expect(200).json();
    }

    private static List<JsonNode> list(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    /** What is counted plainly: every day on its own, sorted; the least number of days that so many do not exceed. */
    private BigDecimal percentile(List<Done> some, double part) {
        List<Integer> sorted = some.stream().map(this::worked).sorted().toList();
        return sorted.stream().filter(days -> sorted.stream().filter(other -> other <= days).count() >= part * sorted.size()).findFirst()
            .map(BigDecimal::valueOf).orElseThrow();
    }

    private int worked(Done one) {
        return (int) one.begun().toLocalDate().plusDays(1).datesUntil(one.done().toLocalDate().plusDays(1)).filter(calendar::isWorkingDay).count();
    }

    @Test
    void median_and_ninetieth_percentile_are_those_of_a_plain_computation_over_random_histories() {
        int number = 0;
        for (int round = 0; round < 12; round++) {
            nothing_of_it_stays();
            List<Done> history = new ArrayList<>();
            for (int i = 1 + random.nextInt(25); i > 0; i--) {
                Done one = any(++number, LocalDate.of(2018, 11, 20));
                instance(one.id(), one.union(), one.begun(), one.done());
                task(one, "completed");
                history.add(one);
            }
            // Neither a task that was taken back nor one of before the period counts.
            Done deleted = any(++number, LocalDate.of(2018, 11, 20));
            instance(deleted.id(), deleted.union(), deleted.begun(), null);
            task(deleted, "deleted");
            Done before = any(++number, LocalDate.of(2018, 8, 22));
            instance(before.id(), before.union(), before.begun(), null);
            task(before, "completed");

            for (String union : List.of("130000", ONE, TWO)) {
                JsonNode board = board("?union=" + union);
                for (String step : List.of("A", "B")) {
                    List<Done> of = history.stream().filter(one -> one.step().equals(step))
                        .filter(one -> union.equals("130000") || one.union().equals(union)).toList();
                    List<JsonNode> told = list(board.path("steps")).stream().filter(one -> one.path("flow").asText().equals(FLOW)
                        && one.path("step").asText().equals(step)).toList();
                    if (of.isEmpty()) {
                        assertThat(told).isEmpty();
                        continue;
                    }
                    assertThat(told.get(0).path("done").asInt()).isEqualTo(of.size());
                    assertThat(told.get(0).path("median").decimalValue()).isEqualByComparingTo(percentile(of, 0.5));
                    assertThat(told.get(0).path("ninetieth").decimalValue()).isEqualByComparingTo(percentile(of, 0.9));
                }
            }
        }
    }

    @Test
    void a_figure_is_the_length_of_the_list_behind_it_and_the_slowest_come_first() {
        List<Done> history = IntStream.rangeClosed(1, 37).mapToObj(i -> any(900 + i, LocalDate.of(2018, 11, 20))).toList();
        history.forEach(one -> {
            instance(one.id(), one.union(), one.begun(), one.done());
            task(one, "completed");
        });
        for (String union : List.of("130000", ONE)) {
            for (String step : List.of("A", "B")) {
                List<JsonNode> behind = everything("?figure=DONE&flow=" + FLOW + "&step=" + step + "&union=" + union);
                assertThat(behind).extracting(one -> one.path("workedDays").asInt()).isSortedAccordingTo(Comparator.reverseOrder());
                assertThat(behind).hasSize((int) history.stream().filter(one -> one.step().equals(step))
                    .filter(one -> union.equals("130000") || one.union().equals(union)).count());
                assertThat(behind).allSatisfy(one -> assertThat(one.path("ended").asBoolean()).isTrue());
            }
        }
        JsonNode board = board("");
        for (JsonNode week : list(board.path("weeks")).stream().filter(one -> one.path("flow").asText().equals(FLOW)).toList()) {
            for (String figure : List.of("STARTED", "ENDED", "LATE")) {
                assertThat(everything("?figure=" + figure + "&flow=" + FLOW + "&week=" + week.path("week").asText())).as(figure + " " + week)
                    .hasSize(week.path(figure.toLowerCase(Locale.ROOT)).asInt());
            }
        }
        assertThat(list(as("supervisor.130000").get("/api/board/steps/" + FLOW + "/A").expect(200).json().path("items")))
            .extracting(one -> one.path("union").asText()).containsExactlyInAnyOrder(ONE, TWO);
    }

    /** All pages of a list, each record once. */
    private List<JsonNode> everything(String query) {
        List<JsonNode> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String after = "";
        do {
            JsonNode page = as("supervisor.130000").get("/api/board/cases" + query + "&limit=4" + after).expect(200).json();
            page.path("items").forEach(one -> {
                assertThat(seen.add(one.path("instance").asText())).isTrue();
                all.add(one);
            });
            after = page.path("next").isNull() ? null : "&after=" + page.path("next").asText();
        } while (after != null);
        return all;
    }

    @Test
    void a_case_under_way_is_told_where_it_waits_and_opens_from_the_list() {
        // given
        itIs("2018-02-01T08:00:00+08:00");
        int before = running("supervisor.130306");
        ACase one = aCaseAt("SurveyHome");

        // then
        assertThat(running("supervisor.130306")).isEqualTo(before + 1);
        JsonNode item = listed("supervisor.130306", "?figure=WAITING&flow=hardship-archiving&step=SurveyHome&limit=200", one);
        assertThat(item.path("step").asText()).isEqualTo("入户调查");
        assertThat(item.path("ended").asBoolean()).isFalse();
        assertThat(one("select business_key_ from act_ru_execution where id_ = ?", item.path("instance").asText())).isEqualTo(one.number());

        // and whose it is
        JsonNode owned = list(as("supervisor.130306").get("/api/board").expect(200).json().path("owned")).stream()
            .filter(row -> row.path("union").asText().equals(BASE) && row.path("flow").asText().equals("hardship-archiving")).findFirst().orElseThrow();
        JsonNode own = as("supervisor.130306").get("/api/board/cases?figure=RUNNING&flow=hardship-archiving&limit=200&owner=" + BASE).expect(200).json();
        assertThat(own.path("items")).hasSize(Math.min(200, owned.path("running").asInt()));
        assertThat(listed("supervisor.130300", "?figure=RUNNING&limit=200&owner=" + BASE, one).path("union").asText()).isEqualTo("130306");
        assertThat(as("supervisor.130306").get("/api/board/cases?figure=RUNNING&limit=200&owner=13030602").expect(200).text()).doesNotContain(one.number());
        as("supervisor.130102").get("/api/board/cases?figure=RUNNING&owner=" + BASE).expect(404);
        assertThat(as("supervisor.130300").get("/api/board").expect(200).json().path("owned").findValuesAsText("union")).doesNotContain(BASE);

        // and when nobody does it in time
        itIs("2018-03-20T09:00:00+08:00");
        assertThat(listed("supervisor.130306", "?figure=OVERDUE&limit=200", one).path("due").asText()).isNotEmpty();
        assertThat(as("supervisor.130102").get("/api/board/cases?figure=OVERDUE&limit=200").expect(200).text()).doesNotContain(one.number());
    }

    private int running(String login) {
        return list(as(login).get("/api/board").expect(200).json().path("rows")).stream()
            .filter(row -> row.path("flow").asText().equals("hardship-archiving")).mapToInt(row -> row.path("running").asInt()).sum();
    }

    private JsonNode listed(String login, String query, ACase one) {
        return list(as(login).get("/api/board/cases" + query).expect(200).json().path("items")).stream()
            .filter(item -> item.path("case").asText().equals(one.number())).findFirst().orElseThrow();
    }

    @Test
    void a_failed_job_is_explained_and_mended_once_by_the_supervisor_above_and_by_nobody_else() {
        // given
        itIs("2018-02-01T08:00:00+08:00");
        ACase agreed = aCaseAt("EnterArchive").done("EnterArchive").done("AgreePlan");
        String job = one("""
            select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_ where e.business_key_ = ?""", agreed.number());
        management.setJobRetries(job, 0);

        // then
        JsonNode incident = list(as("supervisor.130300").get("/api/board").expect(200).json().path("incidents")).stream()
            .filter(found -> found.path("case").asText().equals(agreed.number())).findFirst().orElseThrow();
        assertThat(incident.path("step").asText()).isEqualTo("发放联系卡，建立台账");
        assertThat(incident.path("mending").asText()).isEqualTo("重试");
        assertThat(incidents("union=130306&flow=hardship-archiving")).contains(agreed.number());
        assertThat(incidents("union=130306&flow=nomination")).doesNotContain(agreed.number());
        assertThat(incidents("union=130300&own=true")).doesNotContain(agreed.number());
        as("supervisor.130102").get("/api/board/incidents?union=130306").refused(404);
        as("supervisor.130300").get("/api/board/incidents?after=x").refusedAt("after", "翻页位置无效");
        String retry = "/api/board/incidents/" + incident.path("id").asText() + "/retry";
        as("supervisor.130102").post(retry, "{}").expect(404);
        as("supervisor.13030601").post(retry, "{}").expect(404);
        as("auditor.130306").post(retry, "{}").expect(403);

        // when
        as("supervisor.130306").post(retry, "{}").expect(204);

        // then
        as("supervisor.130306").post(retry, "{}").expect(404);
        assertThat(one("select actor from ledger_event where case_id = ? and act = 'JOB_RETRIED'", agreed.number())).isEqualTo("supervisor.130306");
        theEngineWorks();
        assertThat(agreed.state()).isEqualTo("ARCHIVED");
    }

    private List<String> incidents(String query) {
        List<String> found = new ArrayList<>();
        for (String after = ""; after != null; ) {
            JsonNode page = as("supervisor.130300").get("/api/board/incidents?limit=1&" + query + after).expect(200).json();
            list(page.path("items")).forEach(one -> found.add(one.path("case").asText()));
            after = page.path("next").isNull() ? null : "&after=" + page.path("next").asText();
        }
        assertThat(found).doesNotHaveDuplicates();
        return found;
    }

    @Test
    void the_board_and_its_lists_cost_the_same_however_much_there_is() {
        String board = "/api/board?union=130000";
        String cases = "/api/board/cases?figure=DONE&step=A&flow=" + FLOW + "&limit=";
        List<Done> history = IntStream.rangeClosed(1, 60).mapToObj(i -> any(2000 + i, LocalDate.of(2018, 11, 20))).toList();
        history.forEach(one -> instance(one.id(), one.union(), one.begun(), one.done()));
        history.subList(0, 5).forEach(one -> task(one, "completed"));
        as("supervisor.130000").get(board).expect(200);
        int few = CountedStatements.of(() -> as("supervisor.130000").get(board).expect(200));
        int page = CountedStatements.of(() -> as("supervisor.130000").get(cases + 2).expect(200));

        history.subList(5, 60).forEach(one -> task(one, "completed"));

        assertThat(few).isPositive();
        assertThat(CountedStatements.of(() -> as("supervisor.130000").get(board).expect(200))).isEqualTo(few);
        assertThat(CountedStatements.of(() -> as("supervisor.130000").get(cases + 50).expect(200))).isEqualTo(page);
    }

    @Test
    void what_there_is_not_is_refused_in_chinese() {
        as("supervisor.130306").get("/api/board?days=7").refused(400);
        as("supervisor.130306").get("/api/board?union=130102").refused(404);
        as("supervisor.130306").get("/api/board?union=x").refused(400);
        as("supervisor.130306").get("/api/board/cases").refused(400);
        as("supervisor.130306").get("/api/board/cases?figure=DONE").refused(400);
        as("supervisor.130306").get("/api/board/cases?figure=NONE").refused(400);
        as("supervisor.130306").get("/api/board/cases?figure=RUNNING&after=x").refused(400);
        as("supervisor.130306").get("/api/board/cases?figure=STARTED&week=2018-11-20").refused(400);
        as("supervisor.13030601").get("/api/board").refused(403);
        as("clerk.130306").get("/api/board").refused(403);
    }
}
