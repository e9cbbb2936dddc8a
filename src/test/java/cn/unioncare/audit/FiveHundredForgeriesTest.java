package cn.unioncare.audit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

import cn.unioncare.TestDatabases;

class FiveHundredForgeriesTest {

    @Nested
    class OnH2 extends FiveHundredForgeriesContract {

        private final LedgerFixture ledger = new LedgerFixture(TestDatabases.h2());

        @Override
        LedgerFixture ledger() {
            return ledger;
        }

        @AfterEach
        void close() {
            ledger.close();
        }
    }

    @Nested
    class OnPostgres extends FiveHundredForgeriesContract {

        private final LedgerFixture ledger = new LedgerFixture(TestDatabases.postgres());

        @Override
        LedgerFixture ledger() {
            return ledger;
        }

        @AfterEach
        void close() {
            ledger.close();
        }
    }
}
