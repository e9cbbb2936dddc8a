package cn.unioncare.payments;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vouchers of a union and of those below it. */
@Service
public class VoucherSearch {

    /** @param kind PAYMENT, REVERSAL or RECOVERY; @param lines how many payments it is for */
    public record Card(String number, String union, String unionName, String kind, String kindName, String fund, String sourceName,
                       String caseNumber, BigDecimal amount, int lines, String document, LocalDate madeOn, String madeBy) { }


    private static final String CARDS = "select v.*, f.source from voucher v join fund f on f.number = v.fund where ";

    private final JdbcClient jdbc;
    private final FundSearch funds;
    private final FundSources sources;

    VoucherSearch(JdbcClient jdbc, FundSearch funds, FundSources sources) {
        this.jdbc = jdbc;
        this.funds = funds;
        this.sources = sources;
    }

    @Transactional(readOnly = true)
    public Page<Card> list(ListWish wish, Actor actor) {
        Map<String, String> names = funds.names(wish.union(), actor);
        List<Card> found = jdbc.sql(CARDS + """
                v.union_code in (:unions) and (cast(:fund as varchar) is null or v.fund = :fund)
                  and (cast(:kind as varchar) is null or v.kind = :kind)
                  and (cast(:text as varchar) is null or v.number = :text or v.batch = :text or v.case_id = :text
                       or exists (select 1 from voucher_line l where l.voucher = v.number and l.payment = :text))"""
                + Sort.of(wish.sort()).page("voucher", "v"))
            .param("unions", names.keySet()).param("fund", ListWish.blankToNull(wish.fund())).param("kind", wish.state())
            .param("text", ListWish.blankToNull(wish.text())).param("after", ListWish.blankToNull(wish.after()))
            .param("limit", wish.limit() + 1).query((row, index) -> card(row, names)).list();
        return Page.of(found, wish.limit(), Card::number);
    }

    /** @throws Refusal 404 if there is none, or it is not of the asker's unions */
    @Transactional(readOnly = true)
    public Card get(String number, Actor actor) {
        Map<String, String> names = funds.names(null, actor);
        return jdbc.sql(CARDS + "v.number = ?").param(number).query((row, index) -> card(row, names)).optional()
            .filter(card -> names.containsKey(card.union())).orElseThrow(() -> Refusal.notFound(Refusal.NOT_YOURS));
    }

    /** The vouchers that a payment stands in. */
    List<String> of(String payment) {
        return jdbc.sql("select voucher from voucher_line where payment = ? order by voucher").param(payment).query(String.class).list();
    }

    /** The payments of a voucher, with their sums. */
    Map<String, BigDecimal> linesOf(String voucher) {
        Map<String, BigDecimal> lines = new TreeMap<>();
        jdbc.sql("select payment, amount from voucher_line where voucher = ? order by payment").param(voucher).query(row -> {
            lines.put(row.getString(1), row.getBigDecimal(2));
        });
        return lines;
    }

    private Card card(ResultSet row, Map<String, String> names) throws SQLException {
        Vouchers.Type kind = Vouchers.Type.valueOf(row.getString("kind"));
        String union = row.getString("union_code");
        return new Card(row.getString("number"), union, names.getOrDefault(union, union), kind.name(), kind.label(),
            row.getString("fund"), sources.nameOf(row.getString("source")), row.getString("case_id"), row.getBigDecimal("amount"),
            row.getInt("lines"), row.getString("document"), row.getObject("made_on", LocalDate.class), row.getString("made_by"));
    }
}
