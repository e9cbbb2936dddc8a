package cn.unioncare.payments;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One payment with what came of it. */
@Service
public class PaymentViews {

    private final PaymentSearch search;
    private final BatchTable batches;
    private final VoucherSearch vouchers;
    private final ReversalTable reversals;
    private final People people;

    PaymentViews(PaymentSearch search, BatchTable batches, VoucherSearch vouchers, ReversalTable reversals, People people) {
        this.search = search;
        this.batches = batches;
        this.vouchers = vouchers;
        this.reversals = reversals;
        this.people = people;
    }

    /** @throws cn.unioncare.shared.Refusal 404 if it is not of the asker's unions */
    @Transactional(readOnly = true)
    public PaymentView get(String number, Actor actor) {
        PaymentCard card = search.get(number, actor);
        boolean own = card.payer().equals(actor.union().value()) && card.state() == PaymentState.PAID;
        List<Reversal> undone = reversals.of(number);
        return new PaymentView(card, batches.attemptsOf(number).stream().map(one -> new PaymentView.Attempt(one.attempt(), one.turn(),
            one.result(), named(one.result()), one.bankFlow(), one.reason(), one.repliedOn())).toList(), vouchers.of(number),
            undone, own && actor.is(Role.CASHIER.code()), own && actor.is(Role.APPROVER.code()),
            own && (actor.is(Role.REVIEWER.code()) || actor.is(Role.APPROVER.code())),
            people.namesOf(undone.stream().flatMap(one -> Stream.of(one.proposedBy(), Objects.toString(one.decidedBy(), ""))).toList()));
    }

    private static String named(String result) {
        return switch (result) {
            case "PAID" -> "成功";
            case "FAILED" -> "失败";
            default -> "等待结果";
        };
    }
}
