package cn.unioncare.benchmark;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The engine as it comes, under the same diagrams: full history, its own grants and identity tables, and everything
 * that is known of a case in process variables. It computes, checks, encrypts and validates nothing.
 */
final class BareSide implements AutoCloseable {

    private final ProcessEngine engine;
    private int cases;

    BareSide(DataSource database) {
        SpringProcessEngineConfiguration stock = new SpringProcessEngineConfiguration();
        stock.setProcessEngineName("bare");
        stock.setDataSource(database);
        stock.setTransactionManager(new DataSourceTransactionManager(database));
        stock.setDatabaseSchemaUpdate("true");
        stock.setHistory("full");
        // The starter's choice; the engine's own takes a block of numbers now and then, and no two cases cost the same.
        stock.setIdGenerator(new StrongUuidGenerator());
        stock.setAuthorizationEnabled(true);
        stock.setJobExecutorActivate(false);
        stock.setBeans(Map.of("hardshipTasks", new BareBeans.HardshipTasks(), "noticeTasks", new BareBeans.NoticeTasks(),
            "dueDates", new BareBeans.DueDates()));
        engine = stock.buildProcessEngine();
        deploy("hardship/hardship-archiving.bpmn", "notices/publicity.bpmn");
        everybodyMay(Resources.PROCESS_DEFINITION, Permissions.CREATE_INSTANCE);
        everybodyMay(Resources.PROCESS_INSTANCE, Permissions.CREATE);
    }

    /** Walks one case; the clock is the caller's. */
    void walk(Consumer<OffsetDateTime> clock) {
        String number = "JD-130306-2018-%06d".formatted(++cases);
        clock.accept(Journey.FILED);
        as(Journey.CLERK, "13030601-clerk", () -> engine.getRuntimeService()
            .startProcessInstanceByKey("hardship-archiving", number, CaseData.atStart()));
        Journey.TO_PUBLICITY.forEach(stop -> done(stop, number, clock));
        clock.accept(Journey.PUBLICITY_OVER);
        runJobs();
        Journey.TO_ARCHIVE.forEach(stop -> done(stop, number, clock));
        runJobs();
    }

    long ended() {
        return engine.getHistoryService().createHistoricProcessInstanceQuery()
            .processDefinitionKey("hardship-archiving").completed().count();
    }

    private void done(Journey.Stop stop, String number, Consumer<OffsetDateTime> clock) {
        clock.accept(stop.at());
        as(stop.login(), stop.group(), () -> {
            Task task = engine.getTaskService().createTaskQuery().taskDefinitionKey(stop.element())
                .processInstanceBusinessKey(number).taskCandidateGroup(stop.group()).singleResult();
            engine.getTaskService().claim(task.getId(), stop.login());
            engine.getTaskService().complete(task.getId(), CaseData.at(stop.element()));
        });
    }

    private void runJobs() {
        List<Job> due = engine.getManagementService().createJobQuery().executable().active().listPage(0, 500);
        if (!due.isEmpty()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            runJobs();
        }
    }

    private void as(String login, String group, Runnable work) {
        engine.getIdentityService().setAuthentication(login, List.of(group));
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private void deploy(String... models) {
        for (String model : models) {
            try {
                engine.getRepositoryService().createDeployment()
                    .addInputStream(model, new ClassPathResource("processes/" + model).getInputStream()).deploy();
            } catch (IOException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }

    private void everybodyMay(Resource resource, Permission permission) {
        Authorization grant = engine.getAuthorizationService()
            .createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        grant.setUserId(Authorization.ANY);
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        grant.addPermission(permission);
        engine.getAuthorizationService().saveAuthorization(grant);
    }

    @Override
    public void close() {
        engine.close();
    }
}
