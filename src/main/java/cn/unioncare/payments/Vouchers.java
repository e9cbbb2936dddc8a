package cn.unioncare.payments;

import cn.unioncare.registry.NumberSeries;
import cn.unioncare.registry.NumberSeries.Kind;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 凭证: numbered without gaps through a union's year, and never changed. A reversal is a voucher of its own, in red. */
@Repository
public class Vouchers {

    /** What a voucher is for; the last two take from what was spent. */
    public enum Type {
        PAYMENT("付款凭证"), REVERSAL("冲销凭证（红字）"), RECOVERY("退款凭证");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** A line of a voucher. */
    record Line(String payment, BigDecimal amount) { }

    /** @param caseId the batch, the payment's case or the recovery that it belongs to; @param batch null elsewhere */
    record Basis(CaseId caseId, String batch, String document) { }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final NumberSeries numbers;
    private final Clock clock;

    Vouchers(JdbcClient jdbc, JdbcTemplate batches, NumberSeries numbers, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.numbers = numbers;
        this.clock = clock;
    }

    String make(Type kind, UnionCode union, String fund, Basis basis, List<Line> lines, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        String number = numbers.next(Kind.VOUCHER, union, Year.from(today));
        jdbc.sql("""
                insert into voucher (number, union_code, fund, kind, batch, case_id, amount, lines, document, made_on, made_by)
                values (:number, :union, :fund, :kind, :batch, :case, :amount, :lines, :document, :on, :by)""")
            .param("number", number).param("union", union.value()).param("fund", fund).param("kind", kind.name())
            .param("batch", basis.batch()).param("case", basis.caseId().value())
            .param("amount", lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
            .param("lines", lines.size()).param("document", basis.document()).param("on", today).param("by", actor.login()).update();
        batches.batchUpdate("insert into voucher_line (voucher, payment, amount) values (?, ?, ?)",
            lines.stream().map(line -> new Object[] {number, line.payment(), line.amount()}).toList());
        return number;
    }
}
