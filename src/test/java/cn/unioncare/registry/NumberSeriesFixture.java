package cn.unioncare.registry;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Numbers for the tests of other modules, on a database that has the registry's tables. */
public final class NumberSeriesFixture {

    private NumberSeriesFixture() { }

    public static NumberSeries on(DataSource database) {
        return new NumberSeries(JdbcClient.create(database), new DataSourceTransactionManager(database));
    }
}
