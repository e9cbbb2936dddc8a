package cn.unioncare.api;

import cn.unioncare.Proof;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Thirty protected names at every user task, by every way in which anything is written: refused, and nothing changed. */
class InjectionTest extends ApiTest {

    private static final List<String> NAMES = List.of("approved", "eligible", "duplicate", "assessment", "outcome", "route",
        "surveyValid", "determination", "deliberation", "review", "comparison", "objectionUpheld", "archived", "caseNumber", "title",
        "publicityEndsAt", "dueAt", "determiningUnion", "reviewingUnion", "ownerUnion", "businessKey", "tenantId", "assignee",
        "candidateGroups", "initiator", "processInstanceId", "roles", "actors", "__proto__", "class");
    private static final List<String> NAMES_OF_NOMINATIONS = List.of("agreed", "confirmed", "conditions", "tierDecision", "stopped",
        "upheld", "othersListed", "consultingUnion", "investigatingUnion", "reviewingUnion", "ownerUnion", "organ", "caseNumber",
        "title", "publicityEndsAt", "dueAt", "selected", "places", "quota", "tiersReached", "businessKey", "tenantId", "assignee",
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
        "POST|/process-definition/key/{process}/start|{\"variables\":{\"{name}\":{\"value\":true}}}",
        "POST|/process-definition/key/{process}/submit-form|{\"variables\":{\"{name}\":{\"value\":true}}}",
        "DELETE|/task/{task}/variables/{name}|", "DELETE|/process-instance/{instance}/variables/{name}|");

    @Autowired
    private RuntimeService runtime;

    /** One name, by one way, at one step. */
    private record Try(String step, String way, String name) { }

    @Test
    void nothing_that_no_step_of_archiving_declares_gets_in_by_any_way() {
        the_day_begins();
        String count = tried(Steps.ALL, NAMES, step -> WaitingTask.ofArchiving(step, this));
        Proof.tell("injected variables", count);
    }

    @Test
    void nothing_that_no_step_of_nominations_consultations_and_rounds_declares_gets_in_by_any_way() {
        NominationSteps nominations = new NominationSteps(this);
        String count = tried(NominationSteps.ALL, NAMES_OF_NOMINATIONS, nominations::at);
        Proof.tell("injected variables: nominations", count);
    }

    private String tried(List<String> all, List<String> names, Function<String, WaitingTask> waiting) {
        assertThat(names).hasSize(30).doesNotHaveDuplicates();
        List<String> steps = new ArrayList<>(all);
        Collections.shuffle(steps, new Random(Proof.SEED));
        steps = steps.subList(0, Proof.of(steps.size()));
        List<Try> tries = chosen(steps, names, all.size());
        int count = 0;
        for (String step : steps) {
            WaitingTask at = waiting.apply(step);
            as(at.worker()).post("/api/tasks/" + at.task() + "/claim").expect(204);
            Browser browser = new Browser(home()).signedIn(at.worker(), "demo");
            Map<String, List<String>> before = everythingButSessions();
            // What the step itself asks for is judged there.
            List<Try> here = tries.stream().filter(any -> any.step().equals(step))
                .filter(any -> !any.way().equals("own") || !at.form().has(any.name())).toList();
            here.forEach(one -> tried(at, browser, one));
            count += here.size();
            assertThat(Everything.changes(before, everythingButSessions())).as(step).isEmpty();
        }
        return count + " (" + steps.size() + " steps × 30 names × " + (WAYS.size() + 2)
            + " ways); all refused, no row of any table changed";
    }

    private static List<Try> chosen(List<String> steps, List<String> names, int ofSteps) {
        List<Try> all = new ArrayList<>();
        for (String step : steps) {
            Stream.concat(WAYS.stream(), Stream.of("own", "draft")).forEach(way ->
                names.forEach(name -> all.add(new Try(step, way, name))));
        }
        Collections.shuffle(all, new Random(Proof.SEED));
        // At least each way once.
        return all.subList(0, Math.max(100, Math.min(all.size(), Proof.of(ofSteps * names.size() * (WAYS.size() + 2)))));
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

    private void tried(WaitingTask at, Browser browser, Try one) {
        if (one.way().equals("own")) {
            Answer answer = as(at.worker()).post("/api/tasks/" + at.task() + "/complete", at.form().with(one.name(), true));
            assertThat(answer.refused(400).fields()).as(answer.toString()).contains(one.name());
        } else if (one.way().equals("draft")) {
            drafted(at, one.name());
        } else {
            String instance = one("select proc_inst_id_ from act_ru_task where id_ = ?", at.task());
            String[] way = one.way().replace("{task}", at.task()).replace("{instance}", instance)
                .replace("{process}", at.process()).replace("{name}", one.name()).split("\\|", -1);
            Answer answer = browser.engine(way[0], way[1], way[2].isEmpty() ? null : way[2]);
            assertThat(answer.status()).as(answer.toString()).isIn(403, 404);
        }
    }

    // What is typed is kept until it is handed in; it is the person's own and goes nowhere else.
    private void drafted(WaitingTask at, String name) {
        List<String> before = valuesOf(name);
        as(at.worker()).put("/api/tasks/" + at.task() + "/draft", "{\"" + name + "\":true}").expect(204);
        assertThat(valuesOf(name)).as(name).isEqualTo(before);
        as(at.worker()).delete("/api/tasks/" + at.task() + "/draft").expect(204);
    }
}
