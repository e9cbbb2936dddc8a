package cn.unioncare.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Thirty protected names at every user task, by every way in which anything is written: refused, and nothing changed. */
class InjectionTest extends ApiTest {

    private static final List<String> NAMES = List.of("approved", "eligible", "duplicate", "assessment", "outcome", "route",
        "surveyValid", "determination", "deliberation", "review", "comparison", "objectionUpheld", "archived", "caseNumber", "title",
        "publicityEndsAt", "dueAt", "determiningUnion", "reviewingUnion", "ownerUnion", "businessKey", "tenantId", "assignee",
        "candidateGroups", "initiator", "processInstanceId", "roles", "actors", "__proto__", "class");
    private static final List<String> WAYS = List.of("POST|/task/{task}/complete|{\"variables\":{\"{name}\":{\"value\":true}}}",
        "POST|/task/{task}/submit-form|{\"variables\":{\"{name}\":{\"value\":true}}}",
        "POST|/task/{task}/resolve|{\"variables\":{\"{name}\":{\"value\":true}}}",
        "POST|/task/{task}/bpmnError|{\"errorCode\":\"x\",\"variables\":{\"{name}\":{\"value\":true}}}",
        "POST|/task/{task}/bpmnEscalation|{\"escalationCode\":\"x\",\"variables\":{\"{name}\":{\"value\":true}}}",
        "PUT|/task/{task}/variables/{name}|{\"value\":true}", "PUT|/task/{task}/localVariables/{name}|{\"value\":true}",
        "POST|/task/{task}/variables|{\"modifications\":{\"{name}\":{\"value\":true}}}",
        "POST|/task/{task}/localVariables|{\"modifications\":{\"{name}\":{\"value\":true}}}",
        "PUT|/process-instance/{instance}/variables/{name}|{\"value\":true}",
        "POST|/process-instance/{instance}/variables|{\"modifications\":{\"{name}\":{\"value\":true}}}",
        "POST|/process-instance/{instance}/modification|{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Archived\","
            + "\"variables\":{\"{name}\":{\"value\":true}}}]}",
        "POST|/process-instance/variables-async|{\"processInstanceIds\":[\"{instance}\"],\"variables\":{\"{name}\":{\"value\":true}}}",
        "PUT|/execution/{instance}/localVariables/{name}|{\"value\":true}",
        "POST|/execution/{instance}/localVariables|{\"modifications\":{\"{name}\":{\"value\":true}}}",
        "POST|/execution/{instance}/signal|{\"variables\":{\"{name}\":{\"value\":true}}}",
        "POST|/message|{\"messageName\":\"ObjectionReceived\",\"processInstanceId\":\"{instance}\",\"processVariables\":{\"{name}\":{\"value\":true}}}",
        "POST|/signal|{\"name\":\"x\",\"variables\":{\"{name}\":{\"value\":true}}}",
        "POST|/process-definition/key/hardship-archiving/start|{\"variables\":{\"{name}\":{\"value\":true}}}",
        "POST|/process-definition/key/hardship-archiving/submit-form|{\"variables\":{\"{name}\":{\"value\":true}}}",
        "DELETE|/task/{task}/variables/{name}|", "DELETE|/process-instance/{instance}/variables/{name}|");

    @Autowired
    private RuntimeService runtime;

    private final List<String[]> tries = new ArrayList<>();
    private List<String> steps;

    @BeforeAll
    void what_is_tried_is_chosen() {
        the_day_begins();
        steps = new ArrayList<>(Steps.ALL);
        Collections.shuffle(steps, new Random(Proof.SEED));
        steps = steps.subList(0, Proof.of(steps.size()));
        List<String[]> all = new ArrayList<>();
        for (String step : steps) {
            Stream.concat(WAYS.stream(), Stream.of("own", "draft")).forEach(way ->
                NAMES.forEach(name -> all.add(new String[] {step, way, name})));
        }
        Collections.shuffle(all, new Random(Proof.SEED));
        // At least each way once.
        tries.addAll(all.subList(0, Math.max(100, Math.min(all.size(), Proof.of(Steps.ALL.size() * 30 * (WAYS.size() + 2))))));
    }

    @Test
    void nothing_that_no_step_declares_gets_in_by_any_way() {
        assertThat(NAMES).hasSize(30).doesNotHaveDuplicates();
        int count = 0;
        for (String step : steps) {
            ACase file = Steps.aCaseAt(step, this);
            String worker = file.workerOf(step);
            String task = file.task(step);
            as(worker).post("/api/tasks/" + task + "/claim").expect(204);
            Browser browser = new Browser(home()).signedIn(worker, "demo");
            Map<String, List<String>> before = everythingButSessions();
            for (String[] one : tries.stream().filter(any -> any[0].equals(step)).toList()) {
                tried(file, browser, one);
                count++;
            }
            assertThat(Everything.changes(before, everythingButSessions())).as(step).isEmpty();
        }
        Proof.tell("injected variables", count + " (" + steps.size() + " steps × 30 names × " + (WAYS.size() + 2)
            + " ways); all refused, no row of any table changed");
    }

    // An earlier step may have set it rightly.
    private List<String> valuesOf(String name) {
        return runtime.createVariableInstanceQuery().variableName(name).list().stream()
            .map(variable -> variable.getProcessInstanceId() + "=" + variable.getValue()).sorted().toList();
    }

    // A session that is used is written; what else is kept of one is not of a case.
    private Map<String, List<String>> everythingButSessions() {
        Map<String, List<String>> rows = Everything.in(database);
        rows.keySet().removeIf(table -> table.toLowerCase().contains("session"));
        return rows;
    }

    private void tried(ACase file, Browser browser, String[] one) {
        String step = one[0];
        String name = one[2];
        String task = file.task(step);
        if (one[1].equals("own")) {
            Answer answer = as(file.workerOf(step)).post("/api/tasks/" + task + "/complete", file.form(step).with(name, true));
            assertThat(answer.refused(400).fields()).as(answer.toString()).contains(name);
        } else if (one[1].equals("draft")) {
            // What is typed is kept until it is handed in; it is the person's own and goes nowhere else.
            List<String> before = valuesOf(name);
            as(file.workerOf(step)).put("/api/tasks/" + task + "/draft", "{\"" + name + "\":true}").expect(204);
            assertThat(valuesOf(name)).as(name).isEqualTo(before);
            as(file.workerOf(step)).delete("/api/tasks/" + task + "/draft").expect(204);
        } else {
            String instance = one("select proc_inst_id_ from act_ru_task where id_ = ?", task);
            String[] way = one[1].replace("{task}", task).replace("{instance}", instance).replace("{name}", name).split("\\|", -1);
            Answer answer = browser.engine(way[0], way[1], way[2].isEmpty() ? null : way[2]);
            assertThat(answer.status()).as(answer.toString()).isIn(403, 404);
        }
    }
}
