package cn.unioncare.recusal;

import cn.unioncare.TestDatabases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

/** The tables of recusal on both databases. */
class RecusalTest {

    @Nested
    class OnH2 extends RecusalContract {

        @Override
        DataSource database() {
            return TestDatabases.h2();
        }
    }

    @Nested
    class OnPostgres extends RecusalContract {

        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }
    }
}
