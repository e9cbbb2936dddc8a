package cn.unioncare.documents;

import cn.unioncare.TestDatabases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class AuthorisationsTest {

    @Nested
    class OnH2 extends AuthorisationsContract {

        @Override
        DataSource database() {
            return TestDatabases.h2();
        }
    }

    @Nested
    class OnPostgres extends AuthorisationsContract {

        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }
    }
}
