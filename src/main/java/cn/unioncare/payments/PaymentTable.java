package cn.unioncare.payments;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.SealedJson;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payments, and who is paid. A household stands once for an occasion and a source: the database holds it. */
@Repository
class PaymentTable implements SealedColumns {

    static final SealedColumn PAYEE = SealedColumn.of("收款人和账户", "payment_order", "payee_sealed", "number");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SealedJson json;
    private final PaymentHistory history;
    private final Clock clock;

    PaymentTable(JdbcClient jdbc, JdbcTemplate batches, SealedJson json, PaymentHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.history = history;
        this.clock = clock;
    }

    /** @throws Refusal 409 if one of the households is paid on that occasion from that source already */
    void add(List<PaymentOrder> orders, List<PaymentRequest> wishes, Actor actor) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        try {
            batches.batchUpdate("insert into payment_once (household, occasion, source, payment) values (?, ?, ?, ?)",
                orders.stream().map(order -> new Object[] {order.household(), order.occasion().value(), order.source(),
                    order.number()}).toList());
        } catch (DuplicateKeyException paid) {
            throw Refusal.conflict("该户在本次活动（事项）中已由同一资金安排发放，不得重复发放");
        }
        batches.batchUpdate("""
            insert into payment_order (number, occasion, case_id, household, archive, payer, fund, source, fund_year, kind, method,
                amount, recovered, state, attempt, student_hmac, payee_hmac, payee_sealed, goods, requested_by, requested_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'REQUESTED', 0, ?, ?, ?, ?, ?, ?)""",
            IntStream.range(0, orders.size()).mapToObj(i -> row(orders.get(i), wishes.get(i), actor, now)).toList());
    }

    private Object[] row(PaymentOrder order, PaymentRequest wish, Actor actor, OffsetDateTime now) {
        return new Object[] {order.number(), order.occasion().value(), order.caseId().value(), order.household(),
            order.archive(), order.payer().value(), order.fund(), order.source(), order.year(), order.kind(),
            order.method().name(), order.amount(), history.hashOf(wish.grounds().student()),
            history.hashOf(wish.payee().idNumber()), json.seal(PAYEE.at(order.number()), wish.payee()), order.goods(),
            actor.login(), now};
    }

    Optional<PaymentOrder> find(String number) {
        return jdbc.sql("select * from payment_order where number = ?").param(number).query(PaymentTable::order).optional();
    }

    /** Holds the payment until the transaction ends. @throws Refusal 404 if there is none */
    PaymentOrder held(String number) {
        return jdbc.sql("select * from payment_order where number = ? for update").param(number).query(PaymentTable::order)
            .optional().orElseThrow(() -> Refusal.notFound(Refusal.NOT_YOURS));
    }

    /** Those of a batch, held, by number. */
    List<PaymentOrder> heldOf(CaseId batch) {
        return jdbc.sql("select * from payment_order where batch = ? order by number for update").param(batch.value())
            .query(PaymentTable::order).list();
    }

    List<PaymentOrder> of(CaseId batch) {
        return jdbc.sql("select * from payment_order where batch = ? order by number").param(batch.value())
            .query(PaymentTable::order).list();
    }

    /** What waits for a list, oldest first. */
    List<PaymentOrder> waiting(String fund, Method method, int limit) {
        return jdbc.sql("""
                select * from payment_order where fund = ? and method = ? and state = 'REQUESTED'
                order by number fetch first ? rows only""")
            .params(fund, method.name(), limit).query(PaymentTable::order).list();
    }

    /** What was paid on an archive and stands, held. */
    List<PaymentOrder> paidOn(String archive) {
        return jdbc.sql("select * from payment_order where archive = ? and state = 'PAID' order by number for update").param(archive)
            .query(PaymentTable::order).list();
    }

    /** Those still there after a reading of their numbers. */
    List<PaymentOrder> held(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : jdbc.sql(
                "select * from payment_order where number in (:numbers) order by number for update")
            .param("numbers", numbers).query(PaymentTable::order).list();
    }

    void move(Collection<String> numbers, PaymentState state, String batch) {
        if (!numbers.isEmpty()) {
            jdbc.sql("update payment_order set state = :state, batch = :batch where number in (:numbers)")
                .param("state", state.name()).param("batch", batch).param("numbers", numbers).update();
        }
    }

    void move(String number, PaymentState state, String reason) {
        jdbc.sql("update payment_order set state = :state, reason = :reason where number = :number")
            .param("state", state.name()).param("reason", reason).param("number", number).update();
    }

    void paid(Collection<String> numbers, LocalDate on) {
        jdbc.sql("update payment_order set state = 'PAID', paid_on = :on, reason = null where number in (:numbers)")
            .param("on", on).param("numbers", numbers).update();
    }

    /** @param reasons by number */
    void failed(Map<String, String> reasons) {
        batches.batchUpdate("update payment_order set state = 'FAILED', reason = ? where number = ?", reasons.entrySet().stream()
            .map(one -> new Object[] {one.getValue(), one.getKey()}).toList());
    }

    /** Given up: their money is free and their households may be paid anew. @param reasons by number */
    void givenUp(Map<String, String> reasons) {
        batches.batchUpdate("update payment_order set state = 'CANCELLED', reason = ? where number = ?", reasons.entrySet().stream()
            .map(one -> new Object[] {one.getValue(), one.getKey()}).toList());
        if (!reasons.isEmpty()) {
            jdbc.sql("delete from payment_once where payment in (:payments)").param("payments", reasons.keySet()).update();
        }
    }

    void recovered(PaymentOrder order, BigDecimal sum, PaymentState state) {
        jdbc.sql("update payment_order set recovered = recovered + ?, state = ? where number = ?")
            .params(sum, state.name(), order.number()).update();
    }

    /** @param forfeited whether it counts against the year's limits, also when it has come back */
    void askBack(String number, boolean forfeited) {
        jdbc.sql("update payment_order set state = 'RECOVERING', reason = null, forfeited = ? where number = ?")
            .params(forfeited, number).update();
    }

    /** Paid as it was before it was asked back. */
    void standAgain(String number) {
        jdbc.sql("update payment_order set state = 'PAID', forfeited = false where number = ?").param(number).update();
    }

    /** The household may be paid anew on that occasion. */
    void release(String number) {
        jdbc.sql("delete from payment_once where payment = ?").param(number).update();
    }

    Map<String, Payee> payees(Collection<String> numbers) {
        Map<String, Payee> payees = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("select number, payee_sealed from payment_order where number in (:numbers) and payee_sealed is not null")
                .param("numbers", numbers).query(row -> {
                    payees.put(row.getString(1), payee(row.getString(1), row.getString(2)));
                });
        }
        return payees;
    }

    Payee payee(String number, String sealed) {
        return json.open(PAYEE.at(number), sealed, Payee.class);
    }

    /** @param payees with their accounts as they are now, by number */
    void correct(Map<String, Payee> payees) {
        batches.batchUpdate("update payment_order set payee_sealed = ? where number = ?", payees.entrySet().stream()
            .map(one -> new Object[] {json.seal(PAYEE.at(one.getKey()), one.getValue()), one.getKey()}).toList());
    }

    static PaymentOrder order(ResultSet row, int index) throws SQLException {
        return new PaymentOrder(row.getString("number"), new CaseId(row.getString("occasion")),
            new CaseId(row.getString("case_id")), row.getString("household"), row.getString("archive"),
            new UnionCode(row.getString("payer")), row.getString("fund"), row.getString("source"), row.getInt("fund_year"),
            row.getString("kind"), Method.valueOf(row.getString("method")), row.getBigDecimal("amount"),
            row.getBigDecimal("recovered"), PaymentState.valueOf(row.getString("state")), row.getInt("attempt"),
            row.getString("batch"), row.getString("goods"), row.getObject("paid_on", LocalDate.class), row.getString("reason"));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(PAYEE);
    }
}
