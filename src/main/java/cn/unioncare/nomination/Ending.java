package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.notices.HonourLists;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a nomination ends: withdrawn, disqualified, late, or where its process comes out. */
@Service
public class Ending {

    private final Nominations nominations;
    private final Rounds rounds;
    private final RoundDeadlines deadlines;
    private final Programmes programmes;
    private final Punctuality punctuality;
    private final Candidates candidates;
    private final Places places;
    private final HonourLists lists;
    private final NominationFile file;
    private final NominationProcess process;
    private final Unions unions;
    private final ApplicationEventPublisher events;

    Ending(Nominations nominations, Rounds rounds, RoundDeadlines deadlines, Programmes programmes, Punctuality punctuality,
           Candidates candidates, Places places, HonourLists lists, NominationFile file, NominationProcess process, Unions unions,
           ApplicationEventPublisher events) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.programmes = programmes;
        this.punctuality = punctuality;
        this.candidates = candidates;
        this.places = places;
        this.lists = lists;
        this.file = file;
        this.process = process;
        this.unions = unions;
        this.events = events;
    }

    /** 撤回推荐, by the union that proposed it. */
    @Transactional
    public void withdraw(CaseId id, Withdrawal withdrawal, Actor actor) {
        Nomination nomination = running(id);
        if (!actor.is(Role.CLERK.code()) || !actor.union().equals(nomination.owner())) {
            throw Refusal.forbidden("只有推荐单位的经办人可以撤回推荐");
        }
        file.add(id, Step.STOP_NOMINATION, actor, withdrawal, Map.of("because", NominationState.WITHDRAWN.name()));
        process.stop(id, NominationState.WITHDRAWN);
    }

    /** 取消推选资格, by the organiser or a union that reviews; with those responsible. */
    @Transactional
    public void disqualify(CaseId id, Disqualification disqualification, Actor actor) {
        Nomination nomination = running(id);
        Round round = rounds.get(nomination.round());
        if (!actor.is(Role.APPROVER.code()) || actor.union().equals(nomination.owner())
                || !unions.isWithin(actor.union(), round.organiser())) {
            throw Refusal.forbidden("取消推选资格由组织单位或者审核的上级工会审批人决定（"
                + programmes.of(round.programme()).notice() + "）");
        }
        file.add(id, Step.STOP_NOMINATION, actor, disqualification, Map.of("because", NominationState.DISQUALIFIED.name(),
            "ground", disqualification.ground().name()));
        process.stop(id, NominationState.DISQUALIFIED);
    }

    /** 处理逾期未报: the deadline of the round that has just passed, for each nomination that has not reached its tier. */
    public void handleLate(CaseId round) {
        RoundDeadline passed = deadlines.next(round).orElseThrow();
        nominations.runningIn(round).forEach(nomination ->
            punctuality.consequence(nomination, passed).ifPresent(because -> process.stop(nomination.id(), because)));
        deadlines.handled(round, passed);
    }

    /** Where the process has come out: places and candidates are free again as far as they should be. */
    public void ended(CaseId id, NominationState state) {
        nominations.move(id, state);
        if (state != NominationState.COMMENDED) {
            places.release(id);
            lists.leave(id, Actor.system(nominations.get(id).owner()));
        }
        if (state == NominationState.WITHDRAWN) {
            candidates.leave(id);
        }
        events.publishEvent(new CaseEvent(id, "ENDED", Actor.system(nominations.get(id).owner()),
            Map.of("state", state.name())));
    }

    private Nomination running(CaseId id) {
        Nomination nomination = nominations.get(id);
        if (nomination.state() == NominationState.COMMENDED) {
            throw Refusal.conflict("已经表扬，应在荣誉登记簿中撤销");
        }
        if (nomination.state().isEnded()) {
            throw Refusal.conflict("该推荐已经办结：" + nomination.state().label());
        }
        return nomination;
    }
}
