package cn.unioncare.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who wants something of a case of others is told nothing, and the case's ledger is. */
class RefusalsRecordedTest extends ApiTest {

    private static List<JsonNode> refusals(ACase file) {
        return StreamSupport.stream(file.ledger().spliterator(), false)
            .filter(entry -> entry.path("act").asText().equals("ACCESS_REFUSED")).toList();
    }

    @Test
    void reading_claiming_and_completing_a_task_of_another_union_is_recorded_once_an_hour_for_each_person() {
        // given
        ACase file = aCaseAt("SurveyHome");
        String task = "/api/tasks/" + file.task("SurveyHome");

        // when
        for (String stranger : List.of("surveyor1.130102", "surveyor1.13030602")) {
            as(stranger).get(task + "/form").refused(404);
            as(stranger).post(task + "/claim").refused(404);
            as(stranger).post(task + "/complete?claim=true", file.form("SurveyHome")).refused(404);
        }

        // then
        assertThat(refusals(file)).extracting(entry -> entry.path("actor").asText())
            .containsExactly("surveyor1.130102", "surveyor1.13030602");
        assertThat(refusals(file).get(0).path("facts").path("at").asText()).isEqualTo("GET /api/tasks/{id}/form");
        assertThat(refusals(file).get(0).path("union").asText()).isEqualTo("130102");

        // and when
        itIs("2018-02-01T09:30:00+08:00");
        as("surveyor1.130102").post(task + "/claim").refused(404);

        // then
        assertThat(refusals(file)).hasSize(3);
    }

    @Test
    void the_way_through_tasklist_and_cockpit_is_recorded_too() {
        // given
        ACase file = aCaseAt("SurveyHome");
        String task = file.task("SurveyHome");
        String instance = database.queryForObject("select proc_inst_id_ from act_ru_task where id_ = ?", String.class, task);

        // when
        new Browser(home()).signedIn("surveyor1.130102", "demo")
            .engine("POST", "/task/" + task + "/claim", "{\"userId\":\"surveyor1.130102\"}").expect(404);
        new Browser(home()).signedIn("clerk.130102", "demo").engine("/task/" + task + "/form").expect(404);
        new Browser(home()).signedIn("supervisor.130102", "demo").engine("/process-instance/" + instance).expect(404);

        // then
        assertThat(refusals(file)).extracting(entry -> entry.path("actor").asText())
            .containsExactly("surveyor1.130102", "clerk.130102", "supervisor.130102");
        assertThat(refusals(file).get(0).path("facts").path("at").asText()).isEqualTo("POST task/claim");
    }

    @Test
    void a_case_an_archive_and_a_ledger_of_others_are_guarded_alike() {
        // given
        ACase file = filed().archived();
        String archive = file.view().path("outcome").path("archive").asText();

        // when
        as("clerk.130102").get("/api/hardship/cases/" + file.number()).refused(404);
        as("reviewer.130102").get("/api/hardship/cases/" + file.number()).refused(404);
        as("approver.130102").get("/api/archives/" + archive).refused(404);
        as("auditor.130102").get("/api/audit/cases/" + file.number()).refused(404);

        // then
        assertThat(refusals(file)).extracting(entry -> entry.path("actor").asText())
            .containsExactly("clerk.130102", "reviewer.130102", "approver.130102", "auditor.130102");
    }

    @Test
    void what_there_is_not_leaves_no_trace_and_a_colleague_with_an_old_page_none_either() {
        // given
        ACase file = aCaseAt("SurveyHome");
        String task = file.task("SurveyHome");
        file.done("SurveyHome");
        int chains = database.queryForObject("select count(*) from ledger_head", Integer.class);

        // when
        as("clerk.130102").get("/api/hardship/cases/JD-130306-2018-999999").refused(404);
        as("auditor.130102").get("/api/audit/cases/JD-130306-2018-999999").refused(404);
        as("clerk.130102").get("/api/tasks/00000000-0000-0000-0000-000000000000/form").refused(404);
        new Browser(home()).signedIn("surveyor2." + BASE, "demo").engine("/task/" + task).expect(404);
        as("surveyor2." + BASE).get("/api/tasks/" + task + "/form").refused(409);

        // then
        assertThat(database.queryForObject("select count(*) from ledger_head", Integer.class)).isEqualTo(chains);
        assertThat(refusals(file)).isEmpty();
    }
}
