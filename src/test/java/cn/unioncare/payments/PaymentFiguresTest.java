package cn.unioncare.payments;

import cn.unioncare.TestDatabases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class PaymentFiguresTest {

    @Nested
    class OnH2 extends PaymentFiguresContract {

        @Override
        DataSource database() {
            return TestDatabases.h2();
        }
    }

    @Nested
    class OnPostgres extends PaymentFiguresContract {

        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }
    }
}
