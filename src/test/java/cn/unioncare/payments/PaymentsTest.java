package cn.unioncare.payments;

import cn.unioncare.TestDatabases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class PaymentsTest {

    @Nested
    class OnH2 extends PaymentsContract {

        @Override
        DataSource database() {
            return TestDatabases.h2();
        }
    }

    @Nested
    class OnPostgres extends PaymentsContract {

        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }
    }
}
