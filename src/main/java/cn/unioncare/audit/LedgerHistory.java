package cn.unioncare.audit;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import cn.unioncare.shared.CaseId;

/**
 * What the ledger says of a case. What the running transaction has done itself is not yet in it: events are written
 * just before the commit.
 */
@Component
public class LedgerHistory {

    private final JdbcClient jdbc;

    LedgerHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether anything is known of the case at all. */
    public boolean isThere(CaseId caseId) {
        return jdbc.sql("select count(*) from ledger_head where case_id = ?").param(caseId.value())
            .query(Integer.class).single() > 0;
    }

    /** The whole chain with everything that its hashes are made of, as it stands committed. */
    public ChainSegment chainOf(CaseId caseId) {
        return new ChainSegment(caseId.value(), jdbc.sql("select " + LedgerRow.COLUMNS
                + " from ledger_event e where e.case_id = ? order by e.seq").param(caseId.value())
                .query((row, i) -> ChainEvent.of(LedgerRow.from(row))).list());
    }

    /** @return all entries of the case in their order; none if there is no such case */
    public List<LedgerEntry> entriesOf(CaseId caseId) {
        return jdbc.sql("select " + LedgerRow.COLUMNS + " from ledger_event e where e.case_id = ? order by e.seq")
                .param(caseId.value())
                .query((row, i) -> LedgerEntry.of(LedgerRow.from(row))).list();
    }
}
