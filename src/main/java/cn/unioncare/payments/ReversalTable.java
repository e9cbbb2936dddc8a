package cn.unioncare.payments;

import cn.unioncare.shared.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals to undo payments: one open at a time, decided by somebody else; the database holds both. */
@Repository
class ReversalTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReversalTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int add(String payment, NewReversal wish, Actor actor) {
        int seq = jdbc.sql("select coalesce(max(seq), 0) + 1 from payment_reversal where payment = ?").param(payment)
            .query(Integer.class).single();
        jdbc.sql("""
                insert into payment_reversal (payment, seq, pending, state, document, reason, proposed_by, proposed_at)
                values (?, ?, ?, 'PROPOSED', ?, ?, ?, ?)""")
            .params(payment, seq, payment, wish.document().strip(), wish.reason().strip(), actor.login(),
                OffsetDateTime.now(clock)).update();
        return seq;
    }

    /** @return false if it is not open any more */
    boolean decide(String payment, int seq, Deposit.State state, Actor actor) {
        return jdbc.sql("""
                update payment_reversal set state = ?, pending = null, decided_by = ?, decided_at = ?
                where payment = ? and seq = ? and state = 'PROPOSED'""")
            .params(state.name(), actor.login(), OffsetDateTime.now(clock), payment, seq).update() == 1;
    }

    List<Reversal> of(String payment) {
        return jdbc.sql("select * from payment_reversal where payment = ? order by seq").param(payment).query((row, index) -> {
            Deposit.State state = Deposit.State.valueOf(row.getString("state"));
            return new Reversal(row.getInt("seq"), state, state.label(), row.getString("document"), row.getString("reason"),
                row.getString("proposed_by"), DepositTable.inChina(row, "proposed_at"), row.getString("decided_by"),
                DepositTable.inChina(row, "decided_at"));
        }).list();
    }
}
