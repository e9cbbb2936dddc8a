package cn.unioncare.workflow.migration;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * What the commands need of the product: its database, as it is configured for the installation. Not a configuration that
 * the product itself would find.
 */
@EnableConfigurationProperties(DataSourceProperties.class)
class MigrationContext {

    private static final String FILE = "jdbc:h2:file:";
    private static final String NEVER_A_NEW_ONE = ";IFEXISTS=TRUE";

    @Bean
    DataSource database(DataSourceProperties settings) {
        HikariDataSource database = settings.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        if (settings.determineUrl().startsWith(FILE)) {
            String file = settings.determineUrl().substring(FILE.length()).split(";")[0];
            if (!Files.exists(Path.of(file + ".mv.db"))) {
                throw new CannotMigrate("没有数据库文件 " + file + ".mv.db，请以 --unioncare.home 指明数据目录");
            }
            database.setJdbcUrl(settings.determineUrl() + NEVER_A_NEW_ONE);
        }
        return database;
    }
}
