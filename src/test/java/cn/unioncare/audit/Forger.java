package cn.unioncare.audit;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;

import static cn.unioncare.audit.LedgerFixture.APPROVER;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody with the database's password, who knows how the ledger is made. */
final class Forger {

    private final JdbcTemplate jdbc;

    Forger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the ledger as it is, to begin anew from it. */
    void keep() {
        jdbc.execute("create table kept_event as select * from ledger_event");
        jdbc.execute("create table kept_head as select * from ledger_head");
    }

    void restore() {
        for (String table : List.of("event", "head")) {
            jdbc.update("delete from ledger_" + table);
            jdbc.update("insert into ledger_" + table + " select * from kept_" + table);
        }
    }

    LedgerRow row(String caseId, long seq) {
        return jdbc.queryForObject("select * from ledger_event where case_id = ? and seq = ?",
                (row, i) -> LedgerRow.from(row), caseId, seq);
    }

    static LedgerRow forgedAfter(Head head, Instant at) {
        return LedgerRow.after(head, CaseEvent.of(new CaseId(head.caseId()), "FORGED", APPROVER), at);
    }

    void insert(LedgerRow row) {
        changed("insert into ledger_event values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row.columns());
    }

    void delete(String caseId, long seq) {
        changed("delete from ledger_event where case_id = ? and seq = ?", caseId, seq);
    }

    void copy(String caseId, long seq, String toCase, long toSeq) {
        changed("insert into ledger_event select ?, ?, at, act, actor, actor_union, roles, facts, previous_hash, hash"
                + " from ledger_event where case_id = ? and seq = ?", toCase, toSeq, caseId, seq);
    }

    void swap(String caseId, long seq, String otherCase, long otherSeq) {
        String move = "update ledger_event set case_id = ?, seq = ? where case_id = ? and seq = ?";
        changed(move, "between", 0, caseId, seq);
        changed(move, caseId, seq, otherCase, otherSeq);
        changed(move, otherCase, otherSeq, "between", 0);
    }

    /** Writes that event anew and recomputes everything after it and the head: inside, nothing is wrong with it. */
    void rewriteFrom(String caseId, long seq, long last) {
        Head head = seq == 1 ? Head.ofNewChain(caseId) : row(caseId, seq - 1).asHead();
        for (long next = seq; next <= last; next++) {
            LedgerRow old = row(caseId, next);
            LedgerRow forged = next == seq ? forgedAfter(head, old.at()) : relinked(head, old);
            delete(caseId, next);
            insert(forged);
            head = forged.asHead();
        }
        changed("update ledger_head set hash = ? where case_id = ?", head.hash(), caseId);
    }

    private static LedgerRow relinked(Head head, LedgerRow old) {
        return LedgerRow.after(head, new CaseEvent(new CaseId(old.caseId()), old.act(), APPROVER, Facts.parsed(old.facts())), old.at());
    }

    void changed(String sql, Object... parameters) {
        assertThat(jdbc.update(sql, parameters)).as(sql).isPositive();
    }
}
