package cn.unioncare.audit;

import org.springframework.stereotype.Component;

import cn.unioncare.shared.CaseId;

/**
 * Recomputes the chains. It finds every row that was edited, deleted, inserted or moved, and every head that was
 * changed. Whoever rewrites a chain from some event to its very head, or removes it whole, is found by comparing the
 * {@link DailyHead} that was exported before.
 */
@Component
public class LedgerVerifier {

    private static final String EVENTS = "select " + LedgerRow.COLUMNS + ", h.seq as head_seq, h.hash as head_hash"
            + " from ledger_event e left join ledger_head h on h.case_id = e.case_id";
    private static final String BARE_HEADS = "select h.case_id from ledger_head h where not exists"
            + " (select 1 from ledger_event e where e.case_id = h.case_id)";

    private final Snapshot snapshot;

    LedgerVerifier(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** @return what was found in the chain of one case; no chain is no problem */
    public Verification verify(CaseId caseId) {
        return walked(EVENTS + " where e.case_id = ? order by e.seq",
                BARE_HEADS + " and h.case_id = ?", caseId.value());
    }

    /** Reads everything: some seconds for a million events. */
    public Verification verifyAll() {
        return walked(EVENTS + " order by e.case_id, e.seq", BARE_HEADS + " order by h.case_id");
    }

    private Verification walked(String events, String bareHeads, Object... parameters) {
        return snapshot.read(jdbc -> {
            ChainWalk walk = new ChainWalk();
            jdbc.query(events, walk::event, parameters);
            jdbc.query(bareHeads, walk::bareHead, parameters);
            return walk.result();
        });
    }
}
