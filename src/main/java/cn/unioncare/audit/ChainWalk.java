package cn.unioncare.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.unioncare.audit.Verification.Problem;

/** Walks through rows that come chain by chain, one row in memory at a time, and collects what is wrong. */
final class ChainWalk {

    private final List<Problem> problems = new ArrayList<>();
    private long chains;
    private long events;
    private ChainCheck chain;

    /** @param row an event with its chain's head in {@code head_seq} and {@code head_hash}, null if there is none */
    void event(ResultSet row) throws SQLException {
        LedgerRow event = LedgerRow.from(row);
        if (chain == null || !chain.isOf(event.caseId())) {
            end();
            begin(event.caseId(), row);
        }
        chain.next(event);
        events++;
    }

    /** @param row a head without any event, which the writer never leaves */
    void bareHead(ResultSet row) throws SQLException {
        chains++;
        report(new Problem(row.getString("case_id"), 1, Damage.EMPTIED, "链头尚在而全部记录缺失"));
    }

    Verification result() {
        end();
        return new Verification(problems.isEmpty(), chains, events, problems);
    }

    private void begin(String caseId, ResultSet row) throws SQLException {
        String hash = row.getString("head_hash");
        Head head = hash == null ? null : new Head(caseId, row.getLong("head_seq"), hash);
        chain = new ChainCheck(caseId, Optional.ofNullable(head), this::report);
        chains++;
    }

    private void end() {
        if (chain != null) {
            chain.end();
            chain = null;
        }
    }

    private void report(Problem problem) {
        if (problems.size() < Verification.MOST_PROBLEMS) {
            problems.add(problem);
        }
    }
}
