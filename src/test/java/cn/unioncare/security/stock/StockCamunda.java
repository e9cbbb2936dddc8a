package cn.unioncare.security.stock;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Camunda as its starter leaves it, with the webapps, the REST mount, authorization on, two workers of one office and a
 * stranger of another tenant. In a process of its own, since the webapps keep their state in static fields. Prints where
 * it is and what there is to be attacked. No configuration class by its annotations, or the product would find it.
 */
@EnableAutoConfiguration(exclude = {FlywayAutoConfiguration.class, SecurityAutoConfiguration.class,
    UserDetailsServiceAutoConfiguration.class, SecurityFilterAutoConfiguration.class,
    ManagementWebSecurityAutoConfiguration.class, SessionAutoConfiguration.class})
public class StockCamunda {

    private static final String PASSWORD = "demo";

    @Bean
    ServletRegistrationBean<ServletContainer> rest() {
        ResourceConfig application = new ResourceConfig();
        application.registerClasses(CamundaRestResources.getResourceClasses());
        application.registerClasses(CamundaRestResources.getConfigurationClasses());
        ServletRegistrationBean<ServletContainer> mount =
            new ServletRegistrationBean<>(new ServletContainer(application), "/engine-rest/*");
        mount.setName("rest");
        return mount;
    }

    public static void main(String[] arguments) {
        ConfigurableApplicationContext stock = new SpringApplicationBuilder(StockCamunda.class)
            .properties(Map.of("spring.config.name", "stock", "server.port", "0", "server.address", "127.0.0.1",
                "spring.datasource.url", "jdbc:h2:mem:stock;DB_CLOSE_DELAY=-1", "spring.main.banner-mode", "off",
                "camunda.bpm.authorization.enabled", "true", "logging.level.root", "warn",
                "camunda.bpm.job-execution.enabled", "false",
                "camunda.bpm.auto-deployment-enabled", "false"))
            .run(arguments);
        String things = "";
        try {
            things = things(stock.getBean(ProcessEngine.class));
        } catch (RuntimeException failed) {
            // The server would keep the process alive, and whoever waits for it waiting.
            failed.printStackTrace();
            System.exit(1);
        }
        System.out.println("STOCK http://127.0.0.1:" + ((WebServerApplicationContext) stock).getWebServer().getPort()
            + " " + things);
    }

    private static String things(ProcessEngine engine) {
        for (String worker : Set.of("worker1", "worker2")) {
            person(engine, worker, "office", "countya");
        }
        person(engine, "stranger", "elsewhere", "countyb");
        engine.getRepositoryService().createDeployment().tenantId("countya").addModelInstance("probe.bpmn",
            Bpmn.createExecutableProcess("probe").camundaHistoryTimeToLive(1).startEvent().userTask("first")
                .camundaCandidateGroups("office").userTask("second").camundaCandidateGroups("office").endEvent().done())
            .deploy();
        Task claimed = task(engine);
        engine.getTaskService().claim(claimed.getId(), "worker1");
        String paper = engine.getTaskService().createAttachment("text", claimed.getId(), null, "paper", null,
            new ByteArrayInputStream("a paper of the case".getBytes(StandardCharsets.UTF_8))).getId();
        return claimed.getId() + " " + paper + " " + task(engine).getId() + " " + task(engine).getId();
    }

    private static Task task(ProcessEngine engine) {
        String instance = engine.getRuntimeService().startProcessInstanceByKey("probe").getId();
        return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
    }

    private static void person(ProcessEngine engine, String login, String office, String tenant) {
        var user = engine.getIdentityService().newUser(login);
        user.setPassword(PASSWORD);
        engine.getIdentityService().saveUser(user);
        if (engine.getIdentityService().createGroupQuery().groupId(office).count() == 0) {
            engine.getIdentityService().saveGroup(engine.getIdentityService().newGroup(office));
            engine.getIdentityService().saveTenant(engine.getIdentityService().newTenant(tenant));
        }
        engine.getIdentityService().createMembership(login, office);
        engine.getIdentityService().createTenantUserMembership(tenant, login);
        grant(engine, login, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    }

    private static void grant(ProcessEngine engine, String login, Resource resource, String id, Permission permission) {
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(login);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(permission);
        engine.getAuthorizationService().saveAuthorization(grant);
    }
}
