package cn.unioncare.organisation;

import cn.unioncare.TestDatabases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class OrganisationTest {

    @Nested
    class OnH2 extends OrganisationContract {

        @Override
        DataSource database() {
            return TestDatabases.h2();
        }
    }

    @Nested
    class OnPostgres extends OrganisationContract {

        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }
    }
}
