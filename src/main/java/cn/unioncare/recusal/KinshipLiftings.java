package cn.unioncare.recusal;

import cn.unioncare.organisation.AdministrationRecords;
import cn.unioncare.organisation.Mandates;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.Lifting.State;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 亲属声明更正: a declaration of kinship that was a mistake is lifted by two: whoever made it asks and says why, and the
 * administrator of that union or of one above, who has no part in cases, confirms. Until then it stands. Both are in the
 * ledger: in the chain of the case, or of the union where it was an entry of the register.
 */
@Service
public class KinshipLiftings {

    private final LiftingTable table;
    private final RelativeTable relatives;
    private final Recusals recusals;
    private final CaseBarrier barrier;
    private final Mandates mandates;
    private final Unions unions;
    private final People people;
    private final AdministrationRecords records;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KinshipLiftings(LiftingTable table, RelativeTable relatives, Recusals recusals, CaseBarrier barrier, Mandates mandates,
                    Unions unions, People people, AdministrationRecords records, Clock clock,
                    ApplicationEventPublisher events) {
        this.table = table;
        this.relatives = relatives;
        this.recusals = recusals;
        this.barrier = barrier;
        this.mandates = mandates;
        this.unions = unions;
        this.people = people;
        this.records = records;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @return the id
     * @throws Refusal 400 unless one thing is named; 404 if the person has not declared it; 409 while it is asked already
     */
    @Transactional
    public String ask(NewLifting wish, Actor actor) {
        if (!wish.namesOne()) {
            throw Refusal.invalid("case", "请选择一项案件声明或者一项亲属登记");
        }
        people.hold(actor.login());
        if (!stands(wish, actor.login())) {
            throw Refusal.notFound("您没有这项声明或登记，或者它已经更正");
        }
        String subject = wish.caseId() == null ? wish.entry() : wish.caseId();
        if (of(actor.login()).stream().anyMatch(one -> one.state() == State.ASKED && one.subject().equals(subject))) {
            throw Refusal.conflict("这项更正已经申请，请等待核准");
        }
        String id = UUID.randomUUID().toString();
        table.add(id, wish, actor.login(), OffsetDateTime.now(clock));
        tell(table.find(id).orElseThrow(), "LIFTING_REQUESTED", actor);
        return id;
    }

    private boolean stands(NewLifting wish, String login) {
        return wish.caseId() == null ? relatives.stands(wish.entry(), login)
            : recusals.of(login).stream().anyMatch(one -> one.caseId().value().equals(wish.caseId()));
    }

    /** What the person has asked for, the oldest first. */
    public List<Lifting> of(String login) {
        return table.of(login);
    }

    /** @throws Refusal 403 for everybody who is no administrator */
    @Transactional(readOnly = true)
    public List<Lifting> under(Actor actor) {
        mandates.requireAdministrator(actor);
        return table.ofUnions(unions.subtree(actor.union()).stream().map(Union::code).map(code -> code.value()).toList());
    }

    /** @throws Refusal 403 for whoever asked, or is kin of the household; 404 for those of other unions; 409 once decided */
    @Transactional
    public void decide(String id, boolean confirmed, Actor actor) {
        mandates.requireAdministrator(actor);
        Lifting lifting = table.find(id).filter(one -> mandates.isWithin(one.union(), actor)).orElseThrow(() ->
            Refusal.notFound("没有这项更正申请，或者它不在您的管理范围内"));
        if (lifting.login().equals(actor.login())) {
            throw Refusal.forbidden("申请更正的人员不得自行核准，须由另一名管理员核准");
        }
        lifting.caseId().ifPresent(caseId -> barrier.admit(caseId, actor));
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!table.decide(id, confirmed ? State.CONFIRMED : State.REFUSED, actor.login(), now)) {
            throw Refusal.conflict("这项更正申请已经办结，请刷新后查看");
        }
        if (confirmed) {
            lifting.caseId().ifPresent(caseId -> recusals.lift(caseId, lifting.login(), now));
            lifting.entry().ifPresent(entry -> relatives.lift(entry, lifting.login(), now));
        }
        tell(lifting, confirmed ? "RECUSAL_LIFTED" : "LIFTING_REFUSED", actor);
    }

    private void tell(Lifting lifting, String act, Actor actor) {
        Map<String, String> facts = Map.of("lifting", lifting.id(), "declaredBy", lifting.login());
        lifting.caseId().ifPresentOrElse(caseId -> events.publishEvent(new CaseEvent(caseId, act, actor, facts)),
            () -> records.record(lifting.union(), act, actor, facts));
    }
}
