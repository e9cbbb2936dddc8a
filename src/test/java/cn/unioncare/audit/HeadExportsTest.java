package cn.unioncare.audit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

import cn.unioncare.TestDatabases;

class HeadExportsTest {

    private static LedgerFixture h2;
    private static LedgerFixture postgres;

    @BeforeAll
    static void open() {
        h2 = new LedgerFixture(TestDatabases.h2());
        postgres = new LedgerFixture(TestDatabases.postgres());
    }

    @AfterAll
    static void close() {
        h2.close();
        postgres.close();
    }

    @Nested
    class OnH2 extends HeadExportsContract {
        @Override
        LedgerFixture ledger() {
            return h2;
        }
    }

    @Nested
    class OnPostgres extends HeadExportsContract {
        @Override
        LedgerFixture ledger() {
            return postgres;
        }
    }
}
