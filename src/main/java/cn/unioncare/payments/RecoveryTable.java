package cn.unioncare.payments;

import cn.unioncare.payments.Recovery.State;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.Vault;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recoveries: one open for a payment at most, which the database holds. */
@Repository
class RecoveryTable implements SealedColumns {

    static final SealedColumn REASON = SealedColumn.of("追回原因", "fund_recovery", "reason_sealed", "number");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    RecoveryTable(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if one is open */
    void add(CaseId number, PaymentOrder order, NewRecovery wish, Actor actor) {
        jdbc.sql("""
                insert into fund_recovery (number, payment, open_for, payer, amount, recovered, cause, state, opened_by, opened_at,
                    reason_sealed) values (?, ?, ?, ?, ?, 0, ?, 'OPEN', ?, ?, ?)""")
            .params(number.value(), order.number(), order.number(), order.payer().value(),
                order.amount().subtract(order.recovered()), wish.cause().name(), actor.login(), OffsetDateTime.now(clock),
                vault.seal(REASON.at(number), wish.reason().strip())).update();
    }

    Recovery held(CaseId number) {
        return jdbc.sql("select * from fund_recovery where number = ? for update").param(number.value())
            .query((row, index) -> recovery(row)).single();
    }

    Optional<Recovery> find(CaseId number) {
        return jdbc.sql("select * from fund_recovery where number = ?").param(number.value())
            .query((row, index) -> recovery(row)).optional();
    }

    void received(CaseId number, BigDecimal sum) {
        jdbc.sql("update fund_recovery set recovered = recovered + ? where number = ?").params(sum, number.value()).update();
    }

    void end(CaseId number, State state) {
        jdbc.sql("update fund_recovery set state = ?, open_for = null where number = ?").params(state.name(), number.value()).update();
    }

    /** @param login who proposes to withdraw it; null where that is refused */
    void proposeWithdrawal(CaseId number, String login) {
        jdbc.sql("update fund_recovery set withdrawal_by = ? where number = ?").params(login, number.value()).update();
    }

    List<Recovery> list(Collection<String> unions, ListWish wish, int limit) {
        return jdbc.sql("""
                select r.* from fund_recovery r where r.payer in (:unions) and (cast(:state as varchar) is null or r.state = :state)
                  and (cast(:text as varchar) is null or r.number = :text or r.payment = :text)"""
                + Sort.of(wish.sort()).page("fund_recovery", "r"))
            .param("unions", unions).param("state", wish.state()).param("text", ListWish.blankToNull(wish.text()))
            .param("after", ListWish.blankToNull(wish.after())).param("limit", limit).query((row, index) -> recovery(row)).list();
    }

    long underWayAt(UnionCode union) {
        return jdbc.sql("select count(*) from fund_recovery where payer = ? and state = 'OPEN'").param(union.value())
            .query(Long.class).single();
    }

    private Recovery recovery(ResultSet row) throws SQLException {
        CaseId number = new CaseId(row.getString("number"));
        State state = State.valueOf(row.getString("state"));
        String sealed = row.getString("reason_sealed");
        return new Recovery(number, row.getString("payment"), new UnionCode(row.getString("payer")), row.getBigDecimal("amount"),
            row.getBigDecimal("recovered"), Recovery.Cause.valueOf(row.getString("cause")), state, state.label(),
            row.getString("opened_by"), DepositTable.inChina(row, "opened_at"),
            sealed == null ? null : vault.open(REASON.at(number), sealed), row.getString("withdrawal_by"));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(REASON);
    }
}
