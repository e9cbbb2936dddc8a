package cn.unioncare.vault;

import cn.unioncare.TestDatabases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class RotationTest {

    @Nested
    class OnH2 extends RotationContract {
        @Override
        DataSource database() {
            return TestDatabases.h2();
        }
    }

    @Nested
    class OnPostgres extends RotationContract {
        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }
    }
}
