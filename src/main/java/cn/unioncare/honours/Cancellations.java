package cn.unioncare.honours;

import cn.unioncare.honours.Cancellation.State;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 撤销荣誉: at any time, by the union that registered the title or one above it; proposed by one person and confirmed by
 * another. The title stays in the register as cancelled.
 */
@Service
public class Cancellations {

    private static final Set<String> MAY_PROPOSE = Set.of("clerk", "reviewer", "supervisor");
    private static final String BY_THE_KEEPER = "荣誉由登记它的工会或其上级工会撤销";

    private final HonourSearch search;
    private final HonourTable honours;
    private final CancellationTable table;
    private final Unions unions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Cancellations(HonourSearch search, HonourTable honours, CancellationTable table, Unions unions, Clock clock,
                  ApplicationEventPublisher events) {
        this.search = search;
        this.honours = honours;
        this.table = table;
        this.unions = unions;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refusal 409 if the title is cancelled, or a proposal is open */
    @Transactional
    public Cancellation propose(String number, CancellationRequest request, Actor actor) {
        Honour honour = held(number, actor);
        if (!mayPropose(honour, actor)) {
            throw Refusal.forbidden(BY_THE_KEEPER + "，由经办人、审核人或督查员提出");
        }
        if (honour.state() == HonourState.CANCELLED) {
            throw Refusal.conflict("该荣誉已经撤销");
        }
        if (table.of(number).stream().anyMatch(one -> one.state() == State.PROPOSED)) {
            throw Refusal.conflict("该荣誉已有人提出撤销，正在等待确认");
        }
        int seq = table.add(number, request, actor.login(), OffsetDateTime.now(clock));
        tell(number, "HONOUR_CANCELLATION_PROPOSED", actor, Map.of("seq", String.valueOf(seq),
            "responsible", String.valueOf(request.responsible().size())));
        return table.of(number).get(seq - 1);
    }

    /** @throws Refusal 403 for whoever proposed it, also in his place; 409 if it is decided */
    @Transactional
    public Cancellation decide(String number, int seq, CancellationDecision decision, Actor actor) {
        Honour honour = held(number, actor);
        if (!mayDecide(honour, actor)) {
            throw Refusal.forbidden(BY_THE_KEEPER + "，由审批人确认");
        }
        Cancellation proposal = table.of(number).stream().filter(one -> one.seq() == seq).findFirst()
            .orElseThrow(() -> Refusal.notFound("没有这份撤销意见"));
        if (proposal.proposedBy().equals(actor.login()) || actor.inPlaceOf().filter(proposal.proposedBy()::equals).isPresent()) {
            throw Refusal.forbidden("提出撤销的人员不得确认撤销，须由另一人确认");
        }
        State state = decision.confirmed() ? State.CONFIRMED : State.REFUSED;
        if (!table.decide(number, seq, state, decision.confirmed() ? null : decision.reason(), actor.login(), OffsetDateTime.now(clock))) {
            throw Refusal.conflict("该撤销意见已经办结，请刷新后查看");
        }
        if (decision.confirmed()) {
            honours.cancel(number);
        }
        tell(number, "HONOUR_CANCELLATION_" + state.name(), actor, Map.of("seq", String.valueOf(seq)));
        return table.of(number).get(seq - 1);
    }

    boolean mayPropose(Honour honour, Actor actor) {
        return actor.roles().stream().anyMatch(MAY_PROPOSE::contains) && isKeeper(honour, actor);
    }

    boolean mayDecide(Honour honour, Actor actor) {
        return actor.is("approver") && isKeeper(honour, actor);
    }

    List<Cancellation> of(String number) {
        return table.of(number);
    }

    private boolean isKeeper(Honour honour, Actor actor) {
        return unions.isWithin(new UnionCode(honour.keeper()), actor.union());
    }

    // Two who propose or decide at once take turns.
    private Honour held(String number, Actor actor) {
        search.get(number, actor);
        honours.hold(number);
        return search.get(number, actor);
    }

    private void tell(String number, String act, Actor actor, Map<String, String> facts) {
        events.publishEvent(new CaseEvent(new CaseId(number), act, actor, facts));
    }
}
