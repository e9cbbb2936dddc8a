package cn.unioncare.hardship;

import cn.unioncare.TestDatabases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class CaseFileTest {

    @Nested
    class OnH2 extends CaseFileContract {

        @Override
        DataSource database() {
            return TestDatabases.h2();
        }
    }

    @Nested
    class OnPostgres extends CaseFileContract {

        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }
    }
}
