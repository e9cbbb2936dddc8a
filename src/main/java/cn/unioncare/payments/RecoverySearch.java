package cn.unioncare.payments;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The recoveries of a union and of those below it. */
@Service
public class RecoverySearch {


    /** @param reason null where it has been destroyed by rule */
    public record Card(String number, String payment, String payer, String payerName, BigDecimal amount, BigDecimal recovered,
                       BigDecimal outstanding, Recovery.State state, String stateName, OffsetDateTime openedAt, String reason) { }

    private final RecoveryTable table;
    private final FundSearch funds;

    RecoverySearch(RecoveryTable table, FundSearch funds) {
        this.table = table;
        this.funds = funds;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Card> list(String union, int limit, String after, Actor actor) {
        Map<String, String> names = funds.names(union, actor);
        List<Card> found = table.list(names.keySet(), limit + 1, after).stream().map(one -> card(one, names)).toList();
        return Page.of(found, limit, Card::number);
    }

    /** @throws Refusal 404 if there is none, or its payer is not of the asker's unions */
    @Transactional(readOnly = true)
    public Card card(String number, Actor actor) {
        return card(get(number, actor), funds.names(null, actor));
    }

    private static Card card(Recovery one, Map<String, String> names) {
        String payer = one.payer().value();
        return new Card(one.number().value(), one.payment(), payer, names.getOrDefault(payer, payer), one.amount(), one.recovered(),
            one.outstanding(), one.state(), one.stateName(), one.openedAt(), one.reason());
    }

    Recovery get(String number, Actor actor) {
        return (CaseId.isWellFormed(number) ? table.find(new CaseId(number)) : Optional.<Recovery>empty())
            .filter(found -> funds.names(null, actor).containsKey(found.payer().value()))
            .orElseThrow(() -> Refusal.notFound(Refusal.NOT_YOURS));
    }
}
