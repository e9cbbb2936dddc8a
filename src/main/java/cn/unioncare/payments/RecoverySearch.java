package cn.unioncare.payments;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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

    /** @param reason null where it has been destroyed by rule; @param withdrawalBy who has proposed to withdraw it */
    public record Card(String number, String payment, String payer, String payerName, BigDecimal amount, BigDecimal recovered,
                       BigDecimal outstanding, Recovery.Cause cause, String causeName, Recovery.State state, String stateName,
                       String openedBy, OffsetDateTime openedAt, String reason, String withdrawalBy) { }

    /**
     * One as a whole.
     *
     * @param withdrawal      why somebody proposes to withdraw it; null where nobody does
     * @param mayWithdraw     whether who asks may propose that, {@code mayDecide} confirm it
     */
    public record View(@JsonUnwrapped Card card, String withdrawal, boolean mayWithdraw, boolean mayDecide) { }

    private final RecoveryTable table;
    private final FundSearch funds;
    private final PaymentFile file;

    RecoverySearch(RecoveryTable table, FundSearch funds, PaymentFile file) {
        this.table = table;
        this.funds = funds;
        this.file = file;
    }

    @Transactional(readOnly = true)
    public Page<Card> list(ListWish wish, Actor actor) {
        Map<String, String> names = funds.names(wish.union(), actor);
        List<Card> found = table.list(names.keySet(), wish, wish.limit() + 1).stream().map(one -> card(one, names)).toList();
        return Page.of(found, wish.limit(), Card::number);
    }

    /** @throws Refusal 404 if there is none, or its payer is not of the asker's unions */
    @Transactional(readOnly = true)
    public View view(String number, Actor actor) {
        Recovery recovery = get(number, actor);
        boolean untouched = recovery.state() == Recovery.State.OPEN && recovery.recovered().signum() == 0;
        boolean proposed = recovery.withdrawalBy() != null;
        String why = proposed ? file.latest(recovery.number(), Step.PROPOSE_WITHDRAWAL, RecoveryWithdrawal.class)
            .map(RecoveryWithdrawal::reason).orElse(null) : null;
        return new View(card(recovery, funds.names(null, actor)), why,
            untouched && !proposed && RecoveryWithdrawals.mayPropose(recovery, actor),
            untouched && RecoveryWithdrawals.mayDecide(recovery, actor));
    }

    private static Card card(Recovery one, Map<String, String> names) {
        String payer = one.payer().value();
        return new Card(one.number().value(), one.payment(), payer, names.getOrDefault(payer, payer), one.amount(), one.recovered(),
            one.outstanding(), one.cause(), one.cause().label(), one.state(), one.stateName(), one.openedBy(), one.openedAt(), one.reason(),
            one.withdrawalBy());
    }

    Recovery get(String number, Actor actor) {
        return (CaseId.isWellFormed(number) ? table.find(new CaseId(number)) : Optional.<Recovery>empty())
            .filter(found -> funds.names(null, actor).containsKey(found.payer().value()))
            .orElseThrow(() -> Refusal.notFound(Refusal.NOT_YOURS));
    }
}
