package cn.unioncare.audit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

    /** @return all entries of the case in their order; none if there is no such case */
    public List<LedgerEntry> entriesOf(CaseId caseId) {
        return jdbc.sql("select " + LedgerRow.COLUMNS + " from ledger_event e where e.case_id = ? order by e.seq")
                .param(caseId.value())
                .query((row, i) -> LedgerEntry.of(LedgerRow.from(row))).list();
    }

    /**
     * Who did any of these acts to the case: what separation of duties is decided by, since a process variable could
     * have been written by anybody.
     *
     * @param acts the acts, such as {@code SURVEYED}; none means any act
     * @return logins, sorted
     */
    public Set<String> actorsOf(CaseId caseId, String... acts) {
        if (acts.length == 0) {
            return new TreeSet<>(jdbc.sql("select distinct actor from ledger_event where case_id = ?")
                    .param(caseId.value()).query(String.class).list());
        }
        return new TreeSet<>(jdbc
                .sql("select distinct actor from ledger_event where case_id = :case and act in (:acts)")
                .param("case", caseId.value()).param("acts", List.of(acts)).query(String.class).list());
    }
}
