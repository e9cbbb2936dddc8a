package cn.unioncare.payments;

import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The batches of a union and of those below it, with how many payments they hold and how many have arrived. */
@Service
public class BatchSearch {

    /** @param arrived how many have been paid; @param failed how many wait to be put right */
    public record Card(String number, String payer, String payerName, String fund, String source, String sourceName, Method method,
                       String methodName, BatchState state, String stateName, int turn, int payments, BigDecimal amount, int arrived,
                       int failed, OffsetDateTime openedAt) { }


    /** What may be put on a list. @param payments how many wait; @param amount their sum */
    public record Waiting(String fund, String source, String sourceName, int year, Method method, String methodName, int payments,
                          BigDecimal amount) { }

    private static final String CARDS = """
        select b.number, b.payer, b.fund, b.source, b.method, b.state, b.turn, b.opened_at, count(p.number) as payments,
            coalesce(sum(p.amount), 0) as amount,
            coalesce(sum(case when p.state in ('PAID', 'RECOVERING', 'RECOVERED', 'REVERSED') then 1 else 0 end), 0) as arrived,
            coalesce(sum(case when p.state = 'FAILED' then 1 else 0 end), 0) as failed
        from payment_batch b left join payment_order p on p.batch = b.number where\s""";
    private static final String GROUPED = """
        \sgroup by b.number, b.payer, b.fund, b.source, b.method, b.state, b.turn, b.opened_at""";
    /** What a page goes on after. */
    private static final String SUMS = """
        (select x.number, coalesce(sum(y.amount), 0) as amount from payment_batch x left join payment_order y on y.batch = x.number
         where x.number = :after group by x.number)""";

    private final JdbcClient jdbc;
    private final FundSearch funds;
    private final FundSources sources;
    private final CaseBarrier barrier;

    BatchSearch(JdbcClient jdbc, FundSearch funds, FundSources sources, CaseBarrier barrier) {
        this.jdbc = jdbc;
        this.funds = funds;
        this.sources = sources;
        this.barrier = barrier;
    }

    @Transactional(readOnly = true)
    public Page<Card> list(ListWish wish, Actor actor) {
        Map<String, String> names = funds.names(wish.union(), actor);
        List<Card> found = jdbc.sql("select * from (" + CARDS + """
                b.payer in (:unions) and (cast(:fund as varchar) is null or b.fund = :fund)
                  and (cast(:state as varchar) is null or b.state = :state)
                  and (cast(:text as varchar) is null or b.number = :text
                       or exists (select 1 from payment_order o where o.batch = b.number and o.number = :text))""" + GROUPED
                + ") c where 1 = 1" + Sort.of(wish.sort()).page(SUMS, "c"))
            .param("unions", names.keySet()).param("fund", ListWish.blankToNull(wish.fund())).param("state", wish.state())
            .param("text", ListWish.blankToNull(wish.text())).param("after", ListWish.blankToNull(wish.after()))
            .param("limit", wish.limit() + 1).query((row, index) -> card(row, names)).list();
        return Page.of(found, wish.limit(), Card::number);
    }

    /** @throws Refusal 404 if there is none, or its payer is not of the asker's unions; 403 to a relative of a payee */
    @Transactional(readOnly = true)
    public Card get(String number, Actor actor) {
        Map<String, String> names = funds.names(null, actor);
        Card card = jdbc.sql(CARDS + "b.number = :number" + GROUPED).param("number", number)
            .query((row, index) -> card(row, names)).optional().filter(one -> names.containsKey(one.payer()))
            .orElseThrow(() -> Refusal.notFound(Refusal.NOT_YOURS));
        barrier.admit(new CaseId(number), actor);
        return card;
    }

    /** What waits for a list at the asker's own union, by fund and method. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor actor) {
        return jdbc.sql("""
                select fund, source, fund_year, method, count(*) as payments, sum(amount) as amount from payment_order
                where payer = ? and state = 'REQUESTED' group by fund, source, fund_year, method order by fund, method""")
            .param(actor.union().value()).query((row, index) -> {
                Method method = Method.valueOf(row.getString("method"));
                return new Waiting(row.getString("fund"), row.getString("source"), sources.nameOf(row.getString("source")),
                    row.getInt("fund_year"), method, method.label(), row.getInt("payments"), row.getBigDecimal("amount"));
            }).list();
    }

    private Card card(ResultSet row, Map<String, String> names) throws SQLException {
        Method method = Method.valueOf(row.getString("method"));
        BatchState state = BatchState.valueOf(row.getString("state"));
        String payer = row.getString("payer");
        return new Card(row.getString("number"), payer, names.getOrDefault(payer, payer), row.getString("fund"),
            row.getString("source"), sources.nameOf(row.getString("source")), method, method.label(), state, state.label(),
            row.getInt("turn"), row.getInt("payments"), row.getBigDecimal("amount"), row.getInt("arrived"), row.getInt("failed"),
            DepositTable.inChina(row, "opened_at"));
    }
}
