package cn.unioncare.registry;

import cn.unioncare.TestDatabases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class RegistryTest {

    @Nested
    class OnH2 extends RegistryContract {

        @Override
        DataSource database() {
            return TestDatabases.h2();
        }
    }

    @Nested
    class OnPostgres extends RegistryContract {

        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }
    }
}
