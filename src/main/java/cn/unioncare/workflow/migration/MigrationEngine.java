package cn.unioncare.workflow.migration;

import cn.unioncare.workflow.engine.LeanHistory;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** An engine that moves cases and does nothing by itself: no job is run, no listener of ours is asked. */
final class MigrationEngine {

    private MigrationEngine() { }

    static ProcessEngineConfigurationImpl on(DataSource database, String name) {
        return settings(new StandaloneProcessEngineConfiguration(), database, name);
    }

    static <C extends ProcessEngineConfigurationImpl> C settings(C engine, DataSource database, String name) {
        engine.setProcessEngineName(name);
        engine.setDataSource(database);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setJobExecutorActivate(false);
        // The cases must be remembered as the product remembers them.
        engine.setCustomHistoryLevels(List.of(new LeanHistory()));
        engine.setHistory(new LeanHistory().getName());
        // And their ids as the product makes them: its addresses take no others.
        engine.setIdGenerator(new StrongUuidGenerator());
        // Whose jobs lie in the database is the product's business.
        engine.setHistoryCleanupEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setEnableCmdExceptionLogging(false);
        return engine;
    }
}
