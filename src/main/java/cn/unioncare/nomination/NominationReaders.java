package cn.unioncare.nomination;

import cn.unioncare.documents.CaseReaders;
import cn.unioncare.notices.Objections;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The papers of a nomination are for those whose office has a step of it: clerk, secretary, reviewer and consultee of the
 * proposing unit; reviewer, approver and consultee of each union that has received it; clerk, secretary and approver of the
 * organiser besides; and for the supervisors and auditors of all these and of all above. The papers of an investigation may
 * show who objected, so the proposing unit sees none of them.
 */
@Component
class NominationReaders implements CaseReaders {

    private static final Set<Role> PROPOSING = EnumSet.of(Role.CLERK, Role.SECRETARY, Role.REVIEWER, Role.CONSULTEE);
    private static final Set<Role> REVIEWING = EnumSet.of(Role.REVIEWER, Role.APPROVER, Role.CONSULTEE);
    private static final Set<Role> ORGANISING = EnumSet.of(Role.CLERK, Role.SECRETARY, Role.REVIEWER, Role.APPROVER,
        Role.CONSULTEE);
    private static final Set<Role> WATCHING = EnumSet.of(Role.SUPERVISOR, Role.AUDITOR);

    private final Nominations nominations;
    private final Rounds rounds;
    private final NominationWays ways;
    private final Unions unions;

    NominationReaders(Nominations nominations, Rounds rounds, NominationWays ways, Unions unions) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.ways = ways;
        this.unions = unions;
    }

    @Override
    public boolean mayRead(CaseId caseId, String step, Actor actor) {
        return nominations.find(caseId).filter(nomination -> !mayShowTheObjector(step, nomination, actor) && mayRead(nomination, actor))
            .isPresent()
            || isOfARound(step) && rounds.find(caseId).filter(round -> actor.union().equals(round.organiser()) && holds(actor, ORGANISING)
                || holds(actor, WATCHING) && rounds.isWithin(caseId, actor)).isPresent();
    }

    /** Who has an office of the round's course reads what came of it; what is handed over is for those who organise it. */
    boolean mayHave(AwardPaper paper, Round round, Actor actor) {
        return paper.isOfTheOrganiser() ? actor.union().equals(round.organiser()) && holds(actor, ORGANISING)
            || holds(actor, WATCHING) && unions.isWithin(round.organiser(), actor.union())
            : hasAnOffice(actor);
    }

    boolean hasAnOffice(Actor actor) {
        return Stream.of(PROPOSING, REVIEWING, ORGANISING, WATCHING).anyMatch(offices -> holds(actor, offices));
    }

    // What the public has sent lies with the round too, and is not for all who organise it.
    private static boolean isOfARound(String step) {
        return Arrays.stream(Step.values()).map(Step::element).anyMatch(step::equals);
    }

    private static boolean mayShowTheObjector(String step, Nomination nomination, Actor actor) {
        return step.equals(Objections.INVESTIGATION) && actor.union().equals(nomination.owner());
    }

    private boolean mayRead(Nomination nomination, Actor actor) {
        Round round = rounds.get(nomination.round());
        return mayRead(nomination, round, ways.of(round, List.of(nomination)), actor);
    }

    /** Of these nominations of one round, those whose papers the actor may read. */
    List<Nomination> readable(List<Nomination> nominations, Round round, RoundWays way, Actor actor) {
        return nominations.stream().filter(one -> mayRead(one, round, way, actor)).toList();
    }

    private static boolean mayRead(Nomination nomination, Round round, RoundWays way, Actor actor) {
        return actor.union().equals(nomination.owner()) && holds(actor, PROPOSING)
            || way.reached(nomination).anyMatch(actor.union()::equals)
                && holds(actor, actor.union().equals(round.organiser()) ? ORGANISING : REVIEWING)
            || holds(actor, WATCHING) && way.isWithin(nomination.owner(), actor.union());
    }

    private static boolean holds(Actor actor, Set<Role> offices) {
        return actor.roles().stream().map(Role::of).flatMap(Optional::stream).anyMatch(offices::contains);
    }
}
