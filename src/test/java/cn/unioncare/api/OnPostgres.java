package cn.unioncare.api;

import cn.unioncare.TestDatabases;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The product on PostgreSQL. */
@TestConfiguration
class OnPostgres {

    @Bean
    DataSource postgres() {
        return TestDatabases.postgres();
    }
}
