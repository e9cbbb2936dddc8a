package cn.unioncare.organisation;

import cn.unioncare.TestDatabases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class SubstitutesTest {

    @Nested
    class OnH2 extends SubstitutesContract {

        @Override
        DataSource database() {
            return TestDatabases.h2();
        }
    }

    @Nested
    class OnPostgres extends SubstitutesContract {

        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }
    }
}
