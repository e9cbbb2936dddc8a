package cn.unioncare.aid;

import cn.unioncare.aid.AidView.Card;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases of aid as they are looked for, by the unions on their way and above; those of relatives are left out. */
@Service
public class AidSearch {

    /** In which order; each goes on after the last case of the page before. */
    public enum Order {
        NEWEST("c.filed_at desc, c.case_id desc", "(c.filed_at < a.filed_at or c.filed_at = a.filed_at and c.case_id < a.case_id)"),
        OLDEST("c.filed_at, c.case_id", "(c.filed_at > a.filed_at or c.filed_at = a.filed_at and c.case_id > a.case_id)"),
        LARGEST("coalesce(c.granted, 0) desc, c.case_id desc", """
            (coalesce(c.granted, 0) < coalesce(a.granted, 0) or coalesce(c.granted, 0) = coalesce(a.granted, 0) and c.case_id < a.case_id)"""),
        SMALLEST("coalesce(c.granted, 0), c.case_id", """
            (coalesce(c.granted, 0) > coalesce(a.granted, 0) or coalesce(c.granted, 0) = coalesce(a.granted, 0) and c.case_id > a.case_id)""");

        private final String by;
        private final String following;

        Order(String by, String following) {
            this.by = by;
            this.following = following;
        }
    }

    /**
     * What is wanted; null narrows nothing.
     *
     * @param union  with all below it
     * @param from   filed on that day or later; {@code until} or before
     * @param least  of the sum that was asked for or granted, in 元; {@code most} likewise
     * @param needs  whether only what a visit found
     * @param text   the number of a case, an archive, a household, a temporary record, a visit or a payment
     * @param after  the case after which the page begins
     */
    public record Wish(AidState state, String kind, String union, LocalDate from, LocalDate until, BigDecimal least, BigDecimal most,
                       boolean needs, String text, Order order, int limit, String after) { }

    private final JdbcClient jdbc;
    private final AidCards cards;
    private final Unions unions;
    private final CaseBarrier barrier;

    AidSearch(JdbcClient jdbc, AidCards cards, Unions unions, CaseBarrier barrier) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.unions = unions;
        this.barrier = barrier;
    }

    /** @throws Refusal 404 for a union that is not within the actor's */
    @Transactional(readOnly = true)
    public Page<Card> list(Wish wish, Actor actor) {
        UnionCode top = top(wish.union(), actor);
        Map<UnionCode, String> names = unions.subtree(top).stream().collect(Collectors.toMap(Union::code, Union::name));
        Order order = wish.order() == null ? Order.NEWEST : wish.order();
        List<Card> found = jdbc.sql("""
                select c.* from aid_case c where (c.owner_union in (:unions) or c.determining_union = :top) and c.case_id not in (:kept)
                  and (cast(:state as varchar) is null or c.state = :state) and (cast(:kind as varchar) is null or c.kind = :kind)
                  and (cast(:from as date) is null or c.filed_on >= :from) and (cast(:until as date) is null or c.filed_on <= :until)
                  and (cast(:least as numeric(14, 2)) is null or c.granted >= :least)
                  and (cast(:most as numeric(14, 2)) is null or c.granted <= :most)
                  and (:needs = 0 or c.need is not null)
                  and (cast(:text as varchar) is null or c.case_id = :text or c.archive = :text or c.household = :text
                       or c.temporary = :text or c.payment = :text or c.need = :text)
                  and (cast(:after as varchar) is null or exists (select 1 from aid_case a where a.case_id = :after and %s))
                order by %s fetch first :limit rows only""".formatted(order.following, order.by))
            .param("unions", names.keySet().stream().map(UnionCode::value).toList()).param("top", top.value())
            .param("kept", keptFrom(actor)).param("state", wish.state() == null ? null : wish.state().name())
            .param("kind", blankToNull(wish.kind())).param("from", wish.from()).param("until", wish.until())
            .param("least", wish.least()).param("most", wish.most()).param("needs", wish.needs() ? 1 : 0)
            .param("text", blankToNull(wish.text())).param("after", blankToNull(wish.after()))
            .param("limit", wish.limit() + 1).query((row, index) -> cards.card(row, names)).list();
        return Page.of(found, wish.limit(), Card::caseId);
    }

    /** The union that is asked for, or the actor's own. @throws Refusal 404 where it is not within the actor's; 400 where it is no code */
    UnionCode top(String union, Actor actor) {
        if (union == null || union.isBlank()) {
            return actor.union();
        }
        try {
            UnionCode asked = new UnionCode(union.strip());
            if (unions.isWithin(asked, actor.union())) {
                return asked;
            }
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("union", "工会编码应为 2 至 12 位数字或大写字母");
        }
        throw Refusal.notFound("没有这个工会，或者它不在您的办理范围内");
    }

    Set<String> keptFrom(Actor actor) {
        Set<String> kept = barrier.keptFrom(actor.login()).stream().map(CaseId::value).collect(Collectors.toSet());
        return kept.isEmpty() ? Set.of("") : kept;
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
