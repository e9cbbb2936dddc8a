package cn.unioncare.payments;

import cn.unioncare.shared.Actor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which bank files were made, by whom and with what figures. */
@Repository
class BankFileTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    BankFileTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param digest keyed, of the whole file */
    void made(Batch batch, String layout, int lines, BigDecimal total, String digest, Actor actor) {
        jdbc.sql("""
                insert into bank_file (batch, seq, turn, layout, lines, total, digest, made_by, made_at)
                values (:batch, (select coalesce(max(seq), 0) + 1 from bank_file where batch = :batch), :turn, :layout, :lines,
                    :total, :digest, :by, :at)""")
            .param("batch", batch.number().value()).param("turn", batch.turn()).param("layout", layout).param("lines", lines)
            .param("total", total).param("digest", digest).param("by", actor.login()).param("at", OffsetDateTime.now(clock)).update();
    }

    /** Whether there is one of this turn. */
    boolean isMade(Batch batch) {
        return jdbc.sql("select count(*) from bank_file where batch = ? and turn = ?").params(batch.number().value(), batch.turn())
            .query(Integer.class).single() > 0;
    }
}
