package cn.unioncare.workflow.migration;

import cn.unioncare.organisation.AdministrationRecords;
import cn.unioncare.organisation.People;
import cn.unioncare.workflow.UnionCareClock;
import java.io.PrintStream;
import java.time.Duration;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What moving cases needs of the product: an engine that runs no job, the ledger, both in one transaction, and who the
 * operator is. Not a configuration that the product itself would find. The database, where to print and how many cases go
 * at once are given by the command.
 */
@ComponentScan(basePackages = {"cn.unioncare.audit", "cn.unioncare.organisation"}, useDefaultFilters = false,
    includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "cn\\.unioncare\\.(audit\\.(Ledger|LedgerWriter)"
        + "|organisation\\.(People|Unions|AbsenceTable|AdministrationRecords))"))
class MigrationContext {

    /** @param cases how many go in one transaction */
    record BatchSize(int cases) { }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    JdbcTemplate template(DataSource database) {
        return new JdbcTemplate(database);
    }

    @Bean
    JdbcClient client(DataSource database) {
        return JdbcClient.create(database);
    }

    /** That of a demonstration may run ahead, and the ledger of its cases with it. */
    @Bean
    UnionCareClock clock(JdbcClient client) {
        UnionCareClock clock = new UnionCareClock();
        client.sql("select ahead_millis from demo_clock").query(Long.class).optional().map(Duration::ofMillis).ifPresent(clock::setAhead);
        return clock;
    }

    @Bean
    ProcessEngineFactoryBean engine(DataSource database, PlatformTransactionManager transactions, ApplicationContext context) {
        SpringProcessEngineConfiguration configuration =
            MigrationEngine.settings(new SpringProcessEngineConfiguration(), database, "migration");
        configuration.setTransactionManager(transactions);
        configuration.setApplicationContext(context);
        ProcessEngineFactoryBean engine = new ProcessEngineFactoryBean();
        engine.setProcessEngineConfiguration(configuration);
        return engine;
    }

    @Bean
    Operators operators(People people) {
        return new Operators(people);
    }

    @Bean
    MigrationRecords records(JdbcClient client, AdministrationRecords ledger, PlatformTransactionManager transactions, UnionCareClock clock) {
        return new MigrationRecords(client, ledger, transactions, clock);
    }

    @Bean
    Crossing crossing(ProcessEngine engine, DataSource database, MigrationRecords records, PlatformTransactionManager transactions,
                      ApplicationEventPublisher events) {
        return new Crossing(engine, database, records, transactions, events);
    }

    @Bean
    Migration migration(ProcessEngine engine, DataSource database, MigrationRecords records, Crossing crossing, BatchSize size,
                        PrintStream out) {
        return new Migration(engine, database, records, new Batches(engine, records, crossing, size.cases(), out), out);
    }
}
