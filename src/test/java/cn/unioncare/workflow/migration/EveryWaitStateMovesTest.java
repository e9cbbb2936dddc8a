package cn.unioncare.workflow.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A case may stand wherever a model lets it stand when the model is changed, and goes on from there. */
class EveryWaitStateMovesTest {

    static final List<Wait> WAITS = Wait.all();

    private static final Progress SILENT = new Progress(new PrintStream(OutputStream.nullOutputStream()));
    private static final String CASE = "JD-130306-2018-000001";
    private static final Map<String, Object> VARIABLES = AnyCase.variables(NewModels.read("processes"));

    private static DataSource database;
    private static ProcessEngine engine;
    private static RuntimeService runtime;
    private static Map<String, String> versions;

    @BeforeAll
    static void an_engine_with_all_models() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:mem:wait-states;DB_CLOSE_DELAY=-1");
        database = pool;
        ProcessEngineConfigurationImpl configuration = MigrationEngine.on(database, "wait-states");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setBeans(AnyCase.beans());
        engine = configuration.buildProcessEngine();
        runtime = engine.getRuntimeService();
        versions = NewModels.read("processes").stream()
            .collect(Collectors.toMap(NewModel::process, model -> Trial.deployed(engine, model).getId()));
    }

    @AfterAll
    static void it_goes() throws Exception {
        engine.close();
        ((HikariDataSource) database).close();
    }

    @AfterEach
    void nothing_runs_any_more() {
        runtime.createProcessInstanceQuery().rootProcessInstances().list()
            .forEach(left -> runtime.deleteProcessInstance(left.getId(), "the test is over", true, true));
    }

    @Test
    void waits_of_every_kind_are_found_in_the_models() {
        assertThat(WAITS).hasSizeGreaterThan(85);
        assertThat(WAITS).extracting(Wait::kind).containsAll(EnumSet.allOf(Wait.Kind.class));
        assertThat(WAITS).extracting(wait -> wait.model().process()).containsAll(versions.keySet());
    }

    @ParameterizedTest
    @FieldSource("WAITS")
    void a_case_stays_where_it_is_in_a_version_that_changes_nothing_there(Wait wait) {
        // given
        String instance = standing(wait);
        NewModel redrawn = changed(wait.model(), wait.model().xml().replace("name=\"" + wait.model().name() + "\"",
            "name=\"" + wait.model().name() + "（修订）\""));
        assertThat(redrawn.xml()).isNotEqualTo(wait.model().xml());

        // when
        List<Move> moves = new Trial(engine, database, Renames.none(), SILENT).of(redrawn);

        // then
        Move move = moves.stream().filter(one -> one.instance().equals(instance)).findFirst().orElseThrow();
        assertThat(move.refused()).isEmpty();
        assertThat(move.differences()).isEmpty();
        assertThat(move.places()).contains(wait.stands());
        assertThat(move.ways()).allSatisfy((from, to) -> assertThat(to).isEqualTo(from));
        goesOn(wait, instance, wait.stands(), wait.goesOn(), redrawn);
    }

    @ParameterizedTest
    @FieldSource("WAITS")
    void a_case_moves_to_the_activity_that_has_another_id(Wait wait) {
        // given
        String instance = standing(wait);
        String renamed = wait.stands() + "Anew";
        NewModel redrawn = changed(wait.model(), wait.model().xml().replaceAll("(?<!name=\")\\b" + wait.stands() + "\\b(?!')", renamed));

        // when
        List<Move> moves = new Trial(engine, database, Renames.of(wait.model().process() + ":" + wait.stands() + "=" + renamed), SILENT).of(redrawn);

        // then
        Move move = moves.stream().filter(one -> one.instance().equals(instance)).findFirst().orElseThrow();
        assertThat(move.refused()).isEmpty();
        assertThat(move.differences()).isEmpty();
        assertThat(move.ways()).containsEntry(wait.stands(), renamed);
        goesOn(wait, instance, renamed, wait.goesOn().equals(wait.stands()) ? renamed : wait.goesOn(), redrawn);
    }

    private static NewModel changed(NewModel model, String xml) {
        return new NewModel(model.process(), model.name(), model.file(), xml);
    }

    private String standing(Wait wait) {
        ProcessInstance instance = runtime.createProcessInstanceById(versions.get(wait.model().process())).businessKey(CASE)
            .setVariables(VARIABLES).startBeforeActivity(wait.stands() + (wait.kind() == Wait.Kind.SEVERAL_TASKS ? "#multiInstanceBody" : ""))
            .execute();
        assertThat(Standing.of(instance.getId(), runtime)).contains(wait.stands());
        return instance.getId();
    }

    private void goesOn(Wait wait, String instance, String stands, String event, NewModel model) {
        assertThat(Standing.of(instance, runtime)).contains(stands);
        Set<String> tokens = tokens(instance);
        switch (wait.kind()) {
            // One of several may end the others.
            case TASK, SEVERAL_TASKS -> engine.getTaskService().complete(
                engine.getTaskService().createTaskQuery().processInstanceId(instance).taskDefinitionKey(stands).list().get(0).getId());
            case MESSAGE -> tell(instance, event);
            case TIMER, SYSTEM_JOB -> run(instance, event);
            case CALL -> endCalled(instance, false);
            case CALL_FAILED -> endCalled(instance, true);
            case JOIN -> theOthersArrive(instance, stands);
        }
        assertThat(tokens(instance)).isNotEqualTo(tokens);
        assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult()
            .getProcessDefinitionId()).isEqualTo(Trial.deployed(engine, model).getId());
    }

    private static void tell(String instance, String event) {
        EventSubscription waiting = runtime.createEventSubscriptionQuery().processInstanceId(instance).activityId(event).singleResult();
        runtime.messageEventReceived(waiting.getEventName(), waiting.getExecutionId());
    }

    private static void run(String instance, String event) {
        ManagementService management = engine.getManagementService();
        Job job = management.createJobQuery().processInstanceId(instance).activityId(event).singleResult();
        management.executeJob(job.getId());
    }

    private static void theOthersArrive(String instance, String join) {
        BpmnModelInstance model = engine.getRepositoryService().getBpmnModelInstance(
            runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getProcessDefinitionId());
        var others = runtime.createProcessInstanceModification(instance);
        ((FlowNode) model.getModelElementById(join)).getIncoming().stream().skip(1).forEach(branch -> others.startBeforeActivity(join));
        others.execute();
    }

    /** Whatever is called comes to an end of the kind that the model waits for, or calls what does. */
    private static void endCalled(String instance, boolean failed) {
        ProcessInstance called = runtime.createProcessInstanceQuery().superProcessInstanceId(instance).singleResult();
        BpmnModelInstance model = engine.getRepositoryService().getBpmnModelInstance(called.getProcessDefinitionId());
        Optional<String> end = model.getModelElementsByType(EndEvent.class).stream()
            .filter(one -> failed == one.getEventDefinitions().stream().anyMatch(ErrorEventDefinition.class::isInstance))
            .filter(one -> failed || !(one.getParentElement() instanceof SubProcess)).map(EndEvent::getId).findFirst();
        String goal = end.orElseGet(() -> model.getModelElementsByType(CallActivity.class).iterator().next().getId());
        var modification = runtime.createProcessInstanceModification(called.getId());
        Standing.of(called.getId(), runtime).forEach(modification::cancelAllForActivity);
        modification.startBeforeActivity(goal).execute();
        if (end.isEmpty()) {
            endCalled(called.getId(), failed);
        }
    }

    /** What is waited for now; differs as soon as anything has happened. */
    private static Set<String> tokens(String instance) {
        Set<String> tokens = new TreeSet<>();
        Facts.of(database).getOrDefault(instance, List.of()).stream().filter(fact -> !fact.kind().equals("变量")).map(Fact::key)
            .forEach(tokens::add);
        Standing.of(instance, runtime).forEach(tokens::add);
        return tokens;
    }
}
