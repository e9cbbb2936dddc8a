package cn.unioncare.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** 转办: what a sick colleague has claimed goes on in other hands, and in none that may not do it. On both databases. */
abstract class ReassignmentsContract extends ApiTest {

    private static final String REASON = "因病住院，不能按期办理";
    private static int people;

    private String somebodyOf(String union, String... roles) {
        String login = "moved" + ++people + "." + union;
        database.update("""
            insert into person (login, name, password_hash, union_code, valid_from)
            values (?, '测转办', '{noop}demo', ?, date '2000-01-01')""", login, union);
        for (String role : roles) {
            database.update("insert into person_role (login, role) values (?, ?)", login, role);
        }
        return login;
    }

    private ACase claimedBy(String login, String step) {
        ACase file = aCaseAt(step);
        as(login).post("/api/tasks/" + file.task(step) + "/claim").expect(204);
        return file;
    }

    private Answer moves(String superior, String from, String to, String... tasks) {
        String named = tasks.length == 0 ? "" : ",\"tasks\":[\"" + String.join("\",\"", tasks) + "\"]";
        return as(superior).post("/api/reassignments/" + from, "{\"reason\":\"" + REASON + "\""
            + (to == null ? "" : ",\"to\":\"" + to + "\"") + named + "}");
    }

    private String dueDateOf(String task) {
        return one("select cast(due_date_ as varchar(40)) from act_ru_task where id_ = ?", task);
    }

    @Test
    void a_superior_moves_all_that_a_sick_colleague_has_claimed_and_the_ledger_names_both() {
        // given
        String sick = somebodyOf(BASE, "surveyor1");
        String well = somebodyOf(BASE, "surveyor3");
        ACase first = claimedBy(sick, "SurveyHome");
        ACase second = claimedBy(sick, "SurveyHome");
        String due = dueDateOf(first.task("SurveyHome"));

        // when
        moves("supervisor." + COUNTY, sick, well).expect(200).saying("\"moved\":2");

        // then
        assertThat(dueDateOf(first.task("SurveyHome"))).isEqualTo(due);
        JsonNode last = first.ledger().get(first.ledger().size() - 1);
        assertThat(last.path("act").asText()).isEqualTo("REASSIGNED");
        assertThat(last.path("actor").asText()).isEqualTo("supervisor." + COUNTY);
        assertThat(last.path("facts").path("of").asText()).isEqualTo(sick);
        assertThat(last.path("facts").path("to").asText()).isEqualTo(well);
        assertThat(last.path("facts").path("reason").asText()).isEqualTo(REASON);
        as(well).post("/api/tasks/" + first.task("SurveyHome") + "/complete", first.form("SurveyHome")).expect(204);
        as(sick).post("/api/tasks/" + second.task("SurveyHome") + "/complete", second.form("SurveyHome")).refused(403);
        as("auditor." + COUNTY).get("/api/audit/verification").expect(200).saying("\"verified\":true");
    }

    @Test
    void the_administrator_moves_some_of_it_back_to_the_office() {
        // given
        String sick = somebodyOf(BASE, "surveyor1");
        ACase moved = claimedBy(sick, "SurveyHome");
        ACase kept = claimedBy(sick, "SurveyHome");

        // when
        moves("admin." + BASE, sick, null, moved.task("SurveyHome")).expect(200).saying("\"moved\":1");

        // then
        assertThat(moved.acts()).endsWith("REASSIGNED");
        moved.done("SurveyHome");
        as(sick).post("/api/tasks/" + kept.task("SurveyHome") + "/complete", kept.form("SurveyHome")).expect(204);
    }

    @Test
    void what_was_typed_stays_with_nobody() {
        // given
        String sick = somebodyOf(BASE, "surveyor1");
        ACase file = claimedBy(sick, "SurveyHome");
        String task = file.task("SurveyHome");
        as(sick).put("/api/tasks/" + task + "/draft", "{\"place\":\"家中\"}").expect(204);

        // when
        moves("admin." + BASE, sick, null).expect(200);

        // then
        assertThat(one("select count(*) from task_draft where task_id = ?", task)).isEqualTo("0");
    }

    @Test
    void whoever_may_not_unite_the_two_duties_or_is_kin_does_not_get_it() {
        // given
        String sick = somebodyOf(BASE, "surveyor2");
        String surveyed = somebodyOf(BASE, "surveyor1", "surveyor2");
        String kin = somebodyOf(BASE, "surveyor2");
        ACase file = aCaseAt("SurveyHome");
        as(surveyed).post("/api/tasks/" + file.task("SurveyHome") + "/complete?claim=true", file.form("SurveyHome")).expect(204);
        String task = file.task("ConfirmSurvey");
        as(sick).post("/api/tasks/" + task + "/claim").expect(204);
        database.update("insert into recused (login, case_id, step, at) values (?, ?, 'ConfirmSurvey', current_timestamp)",
            kin, file.number());

        // then
        moves("admin." + BASE, sick, surveyed).refused(403).saying("\"field\":\"tasks\"").saying(file.number());
        moves("admin." + BASE, sick, kin).refused(403).saying("亲属");
        moves("admin." + BASE, sick, somebodyOf(BASE, "clerk")).refused(403).saying("没有办理此项任务的岗位");
        assertThat(file.acts()).doesNotContain("REASSIGNED");
    }

    @Test
    void nobody_moves_what_is_anothers_unions_or_ones_own_or_for_oneself() {
        // given
        String sick = somebodyOf(COUNTY, "reviewer", "supervisor");
        ACase file = aCaseAt("ReviewMaterials");
        as(sick).post("/api/tasks/" + file.task("ReviewMaterials") + "/claim").expect(204);

        // then
        moves("admin." + BASE, sick, null).refused(404);
        moves("admin.130102", sick, null).refused(404);
        moves("approver." + COUNTY, sick, null).refused(403);
        moves(sick, sick, null).refused(403);
        String other = somebodyOf(COUNTY, "reviewer", "supervisor");
        moves(other, sick, other).refused(400);
        moves("admin." + COUNTY, "reviewer.nobody", null).refused(404);
        as("admin." + COUNTY).post("/api/reassignments/" + sick, "{\"reason\":\"病\"}").refused(400).saying("reason");
        as("admin." + COUNTY).get("/api/reassignments").expect(200).saying(sick);
        as("admin." + COUNTY).get("/api/reassignments/" + sick).expect(200).saying(file.number()).saying("reviewer." + COUNTY);
        as("admin.130102").get("/api/reassignments/" + sick).refused(404);
    }

    @Test
    void nobody_gets_it_who_is_away_today() {
        // given
        String sick = somebodyOf(BASE, "surveyor1");
        String away = somebodyOf(BASE, "surveyor1");
        claimedBy(sick, "SurveyHome");
        as(away).post("/api/absences", "{\"from\":\"2018-02-01\",\"until\":\"2018-02-02\",\"reason\":\"LEAVE\"}").expect(201);

        // then
        moves("admin." + BASE, sick, away).refused(409).saying("请假");
        assertThat(as("admin." + BASE).get("/api/reassignments/" + sick).expect(200).json().path("colleagues").has(away)).isFalse();
    }

    @Test
    void of_two_superiors_who_move_it_at_once_one_does() throws Exception {
        // given
        String sick = somebodyOf(BASE, "surveyor1");
        List<String> wells = List.of(somebodyOf(BASE, "surveyor1"), somebodyOf(BASE, "surveyor2"));
        ACase file = claimedBy(sick, "SurveyHome");
        String task = file.task("SurveyHome");
        ExecutorService two = Executors.newFixedThreadPool(2);

        // when
        List<Callable<Answer>> moves = List.of(() -> moves("admin." + BASE, sick, wells.get(0), task),
            () -> moves("supervisor." + COUNTY, sick, wells.get(1), task));
        List<Integer> answers = new ArrayList<>();
        for (Future<Answer> answer : two.invokeAll(moves)) {
            answers.add(answer.get().status());
        }
        two.shutdown();

        // then
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(file.acts()).filteredOn("REASSIGNED"::equals).hasSize(1);
    }
}
