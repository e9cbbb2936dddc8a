package cn.unioncare.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.unioncare.ExpectedLog;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** What becomes of jobs that are due, when something happens to one of them. */
class DueJobsTest {

    private static final Logger FAILURES = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.context");

    private ProcessEngine engine;
    private EngineCommands commands;
    private DueJobs jobs;

    @RegisterExtension
    final ExpectedLog complaints = ExpectedLog.of(DueJobs.class);

    @BeforeEach
    void an_engine_without_an_executor() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("due-jobs").setJdbcUrl("jdbc:h2:mem:due-jobs").setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        commands = new EngineCommands(configuration, engine.getIdentityService());
        jobs = new DueJobs(engine.getManagementService(), commands);
    }

    @AfterEach
    void it_leaves_nothing() {
        FAILURES.setLevel(null);
        engine.close();
    }

    private void started(BpmnModelInstance model) {
        engine.getRepositoryService().createDeployment().addModelInstance("due.bpmn", model).deploy();
        engine.getRuntimeService().startProcessInstanceByKey("due");
    }

    @Test
    void a_job_that_went_with_its_case_counts_as_done() {
        // given two jobs of which the first to run ends the case, and the other with it
        BpmnModelInstance model = Bpmn.createExecutableProcess("due").camundaHistoryTimeToLive(1).startEvent().parallelGateway("Both")
            .serviceTask("Here").camundaAsyncBefore().camundaExpression("${true}").endEvent()
            .moveToNode("Both").serviceTask("There").camundaAsyncBefore().camundaExpression("${true}").endEvent().done();
        model.getModelElementsByType(EndEvent.class).forEach(end ->
            end.getEventDefinitions().add(model.newInstance(TerminateEventDefinition.class)));
        started(model);
        assertThat(engine.getManagementService().createJobQuery().count()).isEqualTo(2);

        // when
        jobs.runAll();

        // then
        assertThat(engine.getManagementService().createJobQuery().count()).isZero();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
        assertThat(complaints.lines()).isEmpty();
    }

    @Test
    void a_job_that_the_executor_has_in_hand_is_waited_for_and_not_run_twice() throws Exception {
        // given
        started(Bpmn.createExecutableProcess("due").camundaHistoryTimeToLive(1).startEvent()
            .serviceTask("Long").camundaAsyncBefore().camundaExpression("${true}").endEvent().done());
        List<String> inHand = commands.takeDueJobs();

        // when
        CompletableFuture<Void> running = CompletableFuture.runAsync(jobs::runAll);

        // then
        assertThatThrownBy(() -> running.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isOne();
        inHand.forEach(engine.getManagementService()::executeJob);
        running.get(10, TimeUnit.SECONDS);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
        assertThat(complaints.lines()).isEmpty();
    }

    @Test
    void a_job_that_failed_is_told_of_and_waits_for_somebody() {
        // given a failure that the engine tells at length too
        FAILURES.setLevel(Level.OFF);
        started(Bpmn.createExecutableProcess("due").camundaHistoryTimeToLive(1).startEvent()
            .serviceTask("Impossible").camundaAsyncBefore().camundaExpression("${nobodyKnowsThis}").endEvent().done());

        // when
        jobs.runAll();

        // then
        assertThat(complaints.lines()).isNotEmpty().allSatisfy(line -> assertThat(line).contains("WARN", "of due failed"));
        assertThat(engine.getManagementService().createJobQuery().singleResult().getRetries()).isZero();
    }
}
