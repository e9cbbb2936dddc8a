package cn.unioncare.documents;

import cn.unioncare.TestDatabases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class FilesTest {

    @Nested
    class OnH2 extends FilesContract {

        @Override
        DataSource database() {
            return TestDatabases.h2();
        }
    }

    @Nested
    class OnPostgres extends FilesContract {

        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }
    }
}
