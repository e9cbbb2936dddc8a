package cn.unioncare.signin;

import cn.unioncare.TestDatabases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class ThrottleTest {

    @Nested
    class OnH2 extends ThrottleContract {
        @Override
        DataSource database() {
            return TestDatabases.h2();
        }
    }

    @Nested
    class OnPostgres extends ThrottleContract {
        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }
    }
}
