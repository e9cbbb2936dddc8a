package cn.unioncare.payments;

import cn.unioncare.organisation.Role;
import cn.unioncare.payments.Deposit.State;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 拨入和调整资金: entered by the clerk of the union whose fund it is, confirmed by its approver. */
@Service
public class Deposits {

    /** @param fund where it went */
    public record Entered(String fund, Deposit deposit) { }

    private final DepositTable table;
    private final FundTable funds;
    private final FundSearch search;
    private final ApplicationEventPublisher events;

    Deposits(DepositTable table, FundTable funds, FundSearch search, ApplicationEventPublisher events) {
        this.table = table;
        this.funds = funds;
        this.search = search;
        this.events = events;
    }

    /** @throws Refusal 400 at what is wrong; 409 if somebody opened the same fund at this moment */
    @Transactional
    public Entered enter(NewDeposit wish, Actor actor) {
        check(wish);
        String fund = funds.find(actor.union(), wish.source(), wish.year()).orElseGet(() -> open(wish, actor));
        funds.hold(fund);
        int seq = table.add(fund, wish, actor);
        tell(fund, "FUND_ENTERED", actor, Map.of("seq", String.valueOf(seq), "kind", wish.kind().name(), "amount",
            wish.amount().toPlainString()));
        return new Entered(fund, table.find(fund, seq).orElseThrow());
    }

    /** @throws Refusal 403 for whoever entered it, also in his place; 404 if there is none; 409 if it is decided */
    @Transactional
    public Entered decide(String fund, int seq, DepositDecision decision, Actor actor) {
        Fund known = search.get(fund, actor);
        if (!known.union().equals(actor.union().value()) || !actor.is(Role.APPROVER.code())) {
            throw Refusal.forbidden("资金由设立该资金的工会的审批人确认");
        }
        funds.hold(fund);
        Deposit deposit = table.find(fund, seq).orElseThrow(() -> Refusal.notFound("没有这笔资金"));
        if (deposit.enteredBy().equals(actor.login()) || actor.inPlaceOf().filter(deposit.enteredBy()::equals).isPresent()) {
            throw Refusal.forbidden("登记资金的人员不得确认，须由另一人确认");
        }
        if (!decision.confirmed() && (decision.reason() == null || decision.reason().isBlank())) {
            throw Refusal.invalid("reason", "不予确认的，请写明理由");
        }
        State state = decision.confirmed() ? State.CONFIRMED : State.REFUSED;
        if (!table.decide(fund, seq, state, decision.reason(), actor)) {
            throw Refusal.conflict("这笔资金已经办结，请刷新后查看");
        }
        if (decision.confirmed()) {
            funds.move(fund, deposit.kind(), List.of(new FundTable.Line(null, deposit.amount(), deposit.document())), actor);
        }
        tell(fund, "FUND_" + state.name(), actor, Map.of("seq", String.valueOf(seq)));
        return new Entered(fund, table.find(fund, seq).orElseThrow());
    }

    /** Newest first. @throws Refusal 404 if the fund is not of the asker's unions */
    @Transactional(readOnly = true)
    public List<Deposit> of(String fund, Actor actor) {
        search.get(fund, actor);
        return table.of(fund);
    }

    private String open(NewDeposit wish, Actor actor) {
        try {
            return funds.open(actor.union(), wish.source(), wish.year());
        } catch (DuplicateKeyException opened) {
            throw Refusal.conflict("他人刚刚设立了同一资金，请再提交一次");
        }
    }

    private static void check(NewDeposit wish) {
        boolean in = wish.kind() == NewDeposit.Kind.IN;
        if (in && wish.amount().signum() <= 0 || wish.amount().signum() == 0) {
            throw Refusal.invalid("amount", in ? "拨入的金额应大于零" : "调整的金额不能为零");
        }
        if (!in && (wish.reason() == null || wish.reason().isBlank())) {
            throw Refusal.invalid("reason", "调整资金须写明理由");
        }
    }

    private void tell(String fund, String act, Actor actor, Map<String, String> facts) {
        events.publishEvent(new CaseEvent(new CaseId(fund), act, actor, facts));
    }
}
