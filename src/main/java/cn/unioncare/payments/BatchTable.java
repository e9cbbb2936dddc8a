package cn.unioncare.payments;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The batches, and each attempt to pay what is on them. */
@Repository
class BatchTable {

    /** One attempt. @param result {@code OPEN} until something came back, then PAID or FAILED */
    record Attempt(String payment, int attempt, String batch, int turn, String result, String bankFlow, String reason,
                   LocalDate repliedOn) { }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    BatchTable(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    void add(Batch batch, Actor actor) {
        jdbc.sql("""
                insert into payment_batch (number, payer, fund, source, method, state, turn, opened_by, opened_at)
                values (?, ?, ?, ?, ?, ?, 0, ?, ?)""")
            .params(batch.number().value(), batch.payer().value(), batch.fund(), batch.source(), batch.method().name(),
                batch.state().name(), actor.login(), OffsetDateTime.now(clock)).update();
    }

    Optional<Batch> find(CaseId number) {
        return jdbc.sql("select * from payment_batch where number = ?").param(number.value()).query(BatchTable::batch).optional();
    }

    /** Holds it until the transaction ends. */
    Batch held(CaseId number) {
        return jdbc.sql("select * from payment_batch where number = ? for update").param(number.value())
            .query(BatchTable::batch).single();
    }

    boolean isOneBeingPrepared(String fund, Method method) {
        return jdbc.sql("select count(*) from payment_batch where fund = ? and method = ? and state = 'PREPARING'")
            .params(fund, method.name()).query(Integer.class).single() > 0;
    }

    void move(CaseId number, BatchState state) {
        jdbc.sql("update payment_batch set state = ? where number = ?").params(state.name(), number.value()).update();
    }

    /** Each payment gets its next attempt, of the batch's next turn. */
    void approved(Batch batch, List<PaymentOrder> orders) {
        jdbc.sql("update payment_batch set state = 'SENDING', turn = turn + 1 where number = ?")
            .param(batch.number().value()).update();
        jdbc.sql("update payment_order set attempt = attempt + 1 where number in (:numbers)")
            .param("numbers", orders.stream().map(PaymentOrder::number).toList()).update();
        batches.batchUpdate("insert into payment_attempt (payment, attempt, batch, turn, result) values (?, ?, ?, ?, 'OPEN')",
            orders.stream().map(order -> new Object[] {order.number(), order.attempt() + 1, batch.number().value(),
                batch.turn() + 1}).toList());
    }

    void replied(Collection<Attempt> attempts) {
        batches.batchUpdate("""
            update payment_attempt set result = ?, bank_flow = ?, reason = ?, replied_on = ?
            where payment = ? and attempt = ? and result = 'OPEN'""", attempts.stream().map(one -> new Object[] {one.result(),
                one.bankFlow(), one.reason(), one.repliedOn(), one.payment(), one.attempt()}).toList());
    }

    List<Attempt> attemptsOf(String payment) {
        return jdbc.sql("select * from payment_attempt where payment = ? order by attempt").param(payment)
            .query((row, index) -> new Attempt(row.getString("payment"), row.getInt("attempt"), row.getString("batch"),
                row.getInt("turn"), row.getString("result"), row.getString("bank_flow"), row.getString("reason"),
                row.getObject("replied_on", LocalDate.class))).list();
    }

    long underWayAt(UnionCode union) {
        return jdbc.sql("select count(*) from payment_batch where payer = ? and state not in ('DONE', 'ABANDONED')")
            .param(union.value()).query(Long.class).single();
    }

    static Batch batch(ResultSet row, int index) throws SQLException {
        return new Batch(new CaseId(row.getString("number")), new UnionCode(row.getString("payer")), row.getString("fund"),
            row.getString("source"), Method.valueOf(row.getString("method")), BatchState.valueOf(row.getString("state")),
            row.getInt("turn"));
    }
}
