package cn.unioncare.registry;

import cn.unioncare.TestDatabases;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class ArchiveFiguresTest {

    @Nested
    class OnH2 extends ArchiveFiguresContract {

        @Override
        DataSource database() {
            return TestDatabases.h2();
        }
    }

    @Nested
    class OnPostgres extends ArchiveFiguresContract {

        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }
    }
}
