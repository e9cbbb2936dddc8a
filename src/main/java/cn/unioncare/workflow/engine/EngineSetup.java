package cn.unioncare.workflow.engine;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Unions;
import java.util.ArrayList;
import java.util.List;
import cn.unioncare.recusal.CaseBarrier;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The engine's settings, each where its default is unsafe or costs more than it gives (security.md, performance.md).
 * The schema is Flyway's, so the engine waits for it.
 */
@Component
@DependsOnDatabaseInitialization
class EngineSetup extends AbstractProcessEnginePlugin {

    private static final String IDS_WITH_DASHES = "[a-zA-Z0-9.\\-]+";

    private final ApplicationContext context;
    private final People people;
    private final Unions unions;
    private final CaseBarrier barrier;

    EngineSetup(ApplicationContext context, People people, Unions unions, CaseBarrier barrier) {
        this.context = context;
        this.people = people;
        this.unions = unions;
        this.barrier = barrier;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setJdbcBatchProcessing(true);
        engine.setCustomHistoryLevels(List.of(new LeanHistory()));
        engine.setHistory(new LeanHistory().getName());
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDefaultNumberOfRetries(3);
        // A refusal within a command is an answer, not an error of the engine; what fails is logged where it is caught.
        engine.setEnableCmdExceptionLogging(false);
        engine.setTenantIdProvider(new CaseTenants());
        engine.setIdentityProviderSessionFactory(new OrganisationIdentityFactory(people, unions));
        // Passwords are the organisation's, so that the engine has no rule for them; without one it answers 404, which
        // the page of one's own profile takes for an error.
        engine.setPasswordPolicy(List::of);
        engine.setEnablePasswordPolicy(true);
        engine.setBeans(new ModelBeans(context));
        lockDown(engine);
        addGuards(engine);
    }

    private static void lockDown(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setResourceAuthorizationProvider(new LeanGrants());
        engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        engine.setCustomSessionFactories(List.of(new LeanAuthorizations.Factory(), new CleanComments.Factory()));
        engine.setEnforceSpecificVariablePermission(true);
        engine.setEnableHistoricInstancePermissions(true);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        // The lists of this release need them, and nobody can store or send others: decision 20.
        engine.setEnableExpressionsInStoredQueries(true);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setQueryMaxResultsLimit(10_000);
        engine.setGeneralResourceWhitelistPattern(IDS_WITH_DASHES);
        engine.setUserResourceWhitelistPattern(IDS_WITH_DASHES);
        engine.setGroupResourceWhitelistPattern(IDS_WITH_DASHES);
        engine.setTenantResourceWhitelistPattern(IDS_WITH_DASHES);
        engine.setAdminGroups(List.of(People.SYSTEM_ADMINISTRATORS));
    }

    private void addGuards(ProcessEngineConfigurationImpl engine) {
        OpenCommands open = OpenCommands.read();
        engine.setCustomPostCommandInterceptorsTxRequired(List.of(new GuardedCommands(open)));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(List.of(new GuardedCommands(open)));
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new TaskListeners(new AssigneeOnly(barrier), new ClaimsRecorded(context)));
        engine.setCustomPostBPMNParseListeners(listeners);
    }
}
