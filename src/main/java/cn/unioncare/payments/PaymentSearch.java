package cn.unioncare.payments;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.Masking;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Payments as they are looked for; those of relatives' cases are left out. */
@Service
public class PaymentSearch {

    /**
     * What is wanted; null narrows nothing.
     *
     * @param text  the number of a payment, a household, an archive, a batch or a case
     * @param sort  null for the newest first
     * @param after the number after which the page begins
     */
    public record Wish(String union, String fund, PaymentState state, String batch, String text, Sort sort, int limit, String after) { }

    private final JdbcClient jdbc;
    private final FundSearch funds;
    private final FundSources sources;
    private final PaymentTable table;
    private final CodeLists lists;
    private final CaseBarrier barrier;

    PaymentSearch(JdbcClient jdbc, FundSearch funds, FundSources sources, PaymentTable table, CodeLists lists,
                  CaseBarrier barrier) {
        this.jdbc = jdbc;
        this.funds = funds;
        this.sources = sources;
        this.table = table;
        this.lists = lists;
        this.barrier = barrier;
    }

    @Transactional(readOnly = true)
    public Page<PaymentCard> list(Wish wish, Actor actor) {
        Map<String, String> names = funds.names(wish.union(), actor);
        List<PaymentCard> found = jdbc.sql("""
                select o.* from payment_order o where payer in (:unions) and case_id not in (:kept)
                  and (cast(:fund as varchar) is null or fund = :fund)
                  and (cast(:state as varchar) is null or state = :state)
                  and (cast(:batch as varchar) is null or batch = :batch)
                  and (cast(:text as varchar) is null or number = :text or household = :text or archive = :text
                       or batch = :text or case_id = :text or occasion = :text)""" + Sort.of(wish.sort()).page("payment_order", "o"))
            .param("unions", names.keySet()).param("kept", keptFrom(actor)).param("fund", blankToNull(wish.fund()))
            .param("state", wish.state() == null ? null : wish.state().name()).param("batch", blankToNull(wish.batch()))
            .param("text", blankToNull(wish.text())).param("after", blankToNull(wish.after())).param("limit", wish.limit() + 1)
            .query((row, index) -> card(row, names)).list();
        return Page.of(found, wish.limit(), PaymentCard::number);
    }

    /** @throws Refusal 404 if there is none, or its payer is not of the asker's unions; 403 to a relative */
    @Transactional(readOnly = true)
    public PaymentCard get(String number, Actor actor) {
        Map<String, String> names = funds.names(null, actor);
        PaymentCard card = jdbc.sql("select * from payment_order where number = ?").param(number)
            .query((row, index) -> card(row, names)).optional().filter(one -> names.containsKey(one.payer()))
            .orElseThrow(() -> Refusal.notFound(Refusal.NOT_YOURS));
        barrier.admit(new CaseId(card.caseId()), actor);
        return card;
    }

    private Set<String> keptFrom(Actor actor) {
        Set<String> kept = barrier.keptFrom(actor.login()).stream().map(CaseId::value).collect(Collectors.toSet());
        return kept.isEmpty() ? Set.of("") : kept;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private PaymentCard card(ResultSet row, Map<String, String> names) throws SQLException {
        PaymentOrder order = PaymentTable.order(row, 0);
        String sealed = row.getString("payee_sealed");
        Payee payee = sealed == null ? null : table.payee(order.number(), sealed);
        return new PaymentCard(order.number(), order.occasion().value(), order.caseId().value(), order.household(),
            order.archive(), order.payer().value(), names.getOrDefault(order.payer().value(), order.payer().value()),
            order.fund(), order.source(), sources.nameOf(order.source()), order.kind(),
            lists.labelOf("aid", order.kind()).orElse(order.kind()), order.method(), order.method().label(), order.amount(),
            order.recovered(), order.state(), order.state().label(), order.attempt(), order.batch(),
            payee == null ? "已按规定销毁" : Masking.name(payee.name()),
            payee == null || payee.bankCard() == null ? null : Masking.card(payee.bankCard()), order.goods(),
            DepositTable.inChina(row, "requested_at"), order.paidOn(), order.reason());
    }
}
