package cn.unioncare.payments;

import cn.unioncare.payments.Deposit.State;
import cn.unioncare.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was entered into funds. Who confirms is somebody else than who entered: the database holds it. */
@Repository
class DepositTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    DepositTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int add(String fund, NewDeposit wish, Actor actor) {
        int seq = jdbc.sql("select coalesce(max(seq), 0) + 1 from fund_deposit where fund = ?").param(fund)
            .query(Integer.class).single();
        jdbc.sql("""
                insert into fund_deposit (fund, seq, kind, amount, document, reason, state, entered_by, entered_at)
                values (:fund, :seq, :kind, :amount, :document, :reason, 'PROPOSED', :by, :at)""")
            .param("fund", fund).param("seq", seq).param("kind", wish.kind().name()).param("amount", wish.amount())
            .param("document", wish.document().strip()).param("reason", wish.reason()).param("by", actor.login())
            .param("at", OffsetDateTime.now(clock)).update();
        return seq;
    }

    /** @return false if it is decided */
    boolean decide(String fund, int seq, State state, String reason, Actor actor) {
        return jdbc.sql("""
                update fund_deposit set state = :state, decided_by = :by, decided_at = :at, decision = :reason
                where fund = :fund and seq = :seq and state = 'PROPOSED'""")
            .param("state", state.name()).param("by", actor.login()).param("at", OffsetDateTime.now(clock))
            .param("reason", reason).param("fund", fund).param("seq", seq).update() == 1;
    }

    Optional<Deposit> find(String fund, int seq) {
        return of(fund).stream().filter(one -> one.seq() == seq).findFirst();
    }

    /** Newest first. */
    List<Deposit> of(String fund) {
        return jdbc.sql("select * from fund_deposit where fund = ? order by seq desc").param(fund)
            .query((row, index) -> deposit(row)).list();
    }

    private static Deposit deposit(ResultSet row) throws SQLException {
        Movement kind = Movement.valueOf(row.getString("kind"));
        State state = State.valueOf(row.getString("state"));
        return new Deposit(row.getInt("seq"), kind, kind.label(), row.getBigDecimal("amount"), row.getString("document"),
            row.getString("reason"), state, state.label(), row.getString("entered_by"), inChina(row, "entered_at"),
            row.getString("decided_by"), inChina(row, "decided_at"), row.getString("decision"));
    }

    static OffsetDateTime inChina(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(ZoneId.of("Asia/Shanghai")).toOffsetDateTime();
    }
}
