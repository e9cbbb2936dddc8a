package cn.unioncare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An engine in memory with some models and nothing of ours around it: no guard, no login, no job executor. The beans
 * that the models name are put in by each test. The engine's clock is left alone, since it belongs to the whole JVM;
 * a test runs a timer's job when its date has come in the test's story.
 */
public final class BareEngine
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final String name;
    private final List<String> files = new ArrayList<>();
    private final Map<String, BpmnModelInstance> drawn = new HashMap<>();
    private final Map<Object, Object> beans = new HashMap<>();
    private ProcessEngine engine;

    private BareEngine(String name) {
        this.name = name;
    }

    public static BareEngine named(String name) {
        return new BareEngine(name);
    }

    /** @param file a model under {@code processes}, such as {@code notices/publicity.bpmn} */
    public BareEngine with(String file) {
        files.add(file);
        return this;
    }

    public BareEngine with(String file, BpmnModelInstance model) {
        drawn.put(file, model);
        return this;
    }

    /** What an expression means by that name, until the next test says otherwise. */
    public void bean(String bean, Object fake) {
        beans.put(bean, fake);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.setBeans(beans);
        configuration.setMetricsEnabled(false);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        files.forEach(file -> deployment.addClasspathResource("processes/" + file));
        drawn.forEach(deployment::addModelInstance);
        deployment.deploy();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        BpmnAwareTests.init(engine);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        RuntimeService runtime = engine.getRuntimeService();
        for (ProcessInstance root : runtime.createProcessInstanceQuery().rootProcessInstances().list()) {
            runtime.deleteProcessInstance(root.getId(), "the test is over");
        }
        BpmnAwareTests.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        RepositoryService repository = engine.getRepositoryService();
        repository.createDeploymentQuery().list().forEach(one -> repository.deleteDeployment(one.getId(), true));
        engine.close();
    }
}
