package cn.unioncare.workflow.migration;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

/** The database that the product is configured for. */
final class Installation {

    private static final String FILE = "jdbc:h2:file:";
    private static final String NEVER_A_NEW_ONE = ";IFEXISTS=TRUE";
    private static final String NEVER_WRITTEN = ";ACCESS_MODE_DATA=r";

    private Installation() { }

    /** To be read and nothing else. */
    static HikariDataSource toRead(DataSourceProperties settings) {
        return database(settings, NEVER_A_NEW_ONE + NEVER_WRITTEN);
    }

    static HikariDataSource toChange(DataSourceProperties settings) {
        return database(settings, NEVER_A_NEW_ONE);
    }

    private static HikariDataSource database(DataSourceProperties settings, String ofAFile) {
        HikariDataSource database = settings.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        if (settings.determineUrl().startsWith(FILE)) {
            String file = settings.determineUrl().substring(FILE.length()).split(";")[0];
            if (!Files.exists(Path.of(file + ".mv.db"))) {
                throw new CannotMigrate("没有数据库文件 " + file + ".mv.db，请以 --unioncare.home 指明数据目录");
            }
            database.setJdbcUrl(settings.determineUrl() + ofAFile);
        }
        return database;
    }
}
