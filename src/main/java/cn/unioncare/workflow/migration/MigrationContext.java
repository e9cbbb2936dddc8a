package cn.unioncare.workflow.migration;

import cn.unioncare.workflow.UnionCareClock;
import java.time.Clock;
import javax.sql.DataSource;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What moving cases needs of the product: its database, an engine that runs no job, and the ledger, all in one transaction.
 * Not a configuration that the product itself would find.
 */
@EnableConfigurationProperties(DataSourceProperties.class)
@ComponentScan(basePackages = "cn.unioncare.audit", useDefaultFilters = false,
    includeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
        pattern = "cn\\.unioncare\\.audit\\.(Ledger|LedgerWriter)"))
class MigrationContext {

    @Bean
    DataSource database(DataSourceProperties settings) {
        return Installation.toChange(settings);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    JdbcTemplate template(DataSource database) {
        return new JdbcTemplate(database);
    }

    @Bean
    MigrationRecords records(DataSource database, Clock clock) {
        return new MigrationRecords(JdbcClient.create(database), clock);
    }

    @Bean
    Clock clock() {
        return new UnionCareClock();
    }

    @Bean
    ProcessEngineFactoryBean engine(DataSource database, PlatformTransactionManager transactions) {
        SpringProcessEngineConfiguration configuration =
            MigrationEngine.settings(new SpringProcessEngineConfiguration(), database, "migration");
        configuration.setTransactionManager(transactions);
        ProcessEngineFactoryBean engine = new ProcessEngineFactoryBean();
        engine.setProcessEngineConfiguration(configuration);
        return engine;
    }
}
