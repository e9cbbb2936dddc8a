package cn.unioncare.rights;

import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.rights.Proposal.State;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 到期销毁: proposed by one person, approved by another of the union that determined, and done in the transaction of the
 * approval: every module erases its own, or nothing is erased. The ledger stays as it is and says when and by whom.
 */
@Service
public class Erasures {

    private static final Set<String> MAY_SEE = Set.of("clerk", "approver", "supervisor", "auditor");

    private final Retention retention;
    private final RetentionRules rules;
    private final ProposalStore proposals;
    private final Holds holds;
    private final List<HoldsPersonalData> holders;
    private final NumberSeries numbers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Erasures(Retention retention, RetentionRules rules, ProposalStore proposals, Holds holds,
             List<HoldsPersonalData> holders, NumberSeries numbers, Clock clock, ApplicationEventPublisher events) {
        this.retention = retention;
        this.rules = rules;
        this.proposals = proposals;
        this.holds = holds;
        this.holders = holders;
        this.numbers = numbers;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public RetentionView due(Actor actor) {
        refuseIfNotTheirs(actor);
        List<Due> due = retention.dueOf(actor.union());
        List<String> numbers = due.stream().map(one -> one.caseId().value()).toList();
        Map<String, Hold> held = holds.of(numbers);
        Map<String, String> pending = proposals.pending(numbers);
        return new RetentionView(rules.all(), due.stream().map(one -> new RetentionView.Item(one.caseId().value(),
            one.kind().name(), one.kind().label(), one.archive(), one.closedOn(), one.dueOn(),
            pending.get(one.caseId().value()), held.get(one.caseId().value()))).toList(), actor.is("clerk"),
            actor.is("approver"));
    }

    /** @throws Refusal 400 naming the case that is not due; 409 that is held or lies in another open proposal */
    @Transactional
    public Proposal propose(List<String> chosen, Actor actor) {
        if (!actor.is("clerk")) {
            throw Refusal.forbidden("销毁由认定工会、组织单位的经办人提请");
        }
        List<Due> items = checked(chosen, actor);
        OffsetDateTime now = OffsetDateTime.now(clock);
        String number = numbers.next(NumberSeries.Kind.RIGHT, actor.union(), Year.from(now));
        proposals.add(number, items, actor, now);
        tell(number, "ERASURE_PROPOSED", actor, Map.of("cases", String.valueOf(items.size())));
        return proposals.find(number).orElseThrow();
    }

    /** @throws Refusal 403 for whoever proposed it; 409 if it is decided, or one of its cases is held by now */
    @Transactional
    public Proposal decide(String number, ErasureDecision decision, Actor actor) {
        Proposal proposal = seen(number, actor);
        if (!actor.is("approver")) {
            throw Refusal.forbidden("销毁由认定工会、组织单位的审批人批准");
        }
        if (proposals.proposerOf(number).equals(actor.login())) {
            throw Refusal.forbidden("提请销毁的人员不得批准销毁，须由另一人批准");
        }
        State state = decision.approved() ? State.APPROVED : State.REJECTED;
        if (!proposals.decide(number, state, decision.approved() ? null : decision.reason(), actor.login(),
                OffsetDateTime.now(clock))) {
            throw Refusal.conflict("该销毁清册已经办结，请刷新后查看");
        }
        tell(number, "ERASURE_" + state.name(), actor, Map.of("cases", String.valueOf(proposal.items().size())));
        if (decision.approved()) {
            checked(proposal.items().stream().map(Proposal.Item::caseId).toList(), actor)
                .forEach(due -> erase(due, number, actor));
        }
        return proposals.find(number).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<Proposal> proposals(Actor actor) {
        refuseIfNotTheirs(actor);
        return proposals.of(actor.union());
    }

    /** @throws Refusal 404 if there is none, or it is another union's */
    @Transactional(readOnly = true)
    public Proposal seen(String number, Actor actor) {
        refuseIfNotTheirs(actor);
        return proposals.find(number).filter(found -> found.union().equals(actor.union().value()))
            .orElseThrow(() -> Refusal.notFound("没有这份销毁清册，或者它不在您的办理范围内"));
    }

    // Each case is held until the transaction ends, so that a hold that is placed meanwhile waits.
    private List<Due> checked(List<String> chosen, Actor actor) {
        chosen.stream().sorted().forEach(retention::hold);
        Map<String, Due> due = retention.dueOf(actor.union()).stream()
            .collect(Collectors.toMap(one -> one.caseId().value(), Function.identity()));
        holds.of(chosen).values().stream().findFirst().ifPresent(hold -> {
            throw Refusal.conflict("cases", "案件 " + hold.caseId() + " 因" + hold.reasonName() + "暂缓销毁（" + hold.document() + "）");
        });
        return chosen.stream().distinct().map(number -> {
            if (!due.containsKey(number)) {
                throw Refusal.invalid("cases", "案件 " + number + " 没有到期，或者不由本工会认定（组织），不能销毁");
            }
            return due.get(number);
        }).toList();
    }

    private void erase(Due due, String approval, Actor actor) {
        Erasure erasure = new Erasure(due.caseId(), approval, LocalDate.now(clock));
        holders.forEach(holder -> holder.erase(erasure));
        events.publishEvent(new CaseEvent(due.caseId(), "ERASED", actor, Map.of("approval", approval)));
    }

    private void refuseIfNotTheirs(Actor actor) {
        if (actor.roles().stream().noneMatch(MAY_SEE::contains)) {
            throw Refusal.forbidden("到期销毁由经办人、审批人办理，督查、审计人员可以查看");
        }
    }

    private void tell(String number, String act, Actor actor, Map<String, String> facts) {
        events.publishEvent(new CaseEvent(new CaseId(number), act, actor, facts));
    }
}
