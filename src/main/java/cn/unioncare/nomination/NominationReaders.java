package cn.unioncare.nomination;

import cn.unioncare.documents.CaseReaders;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The papers of a nomination are for those whose office has a step of it: clerk, secretary, reviewer and consultee of the
 * proposing unit; reviewer, approver and consultee of each union that has received it; clerk, secretary and approver of the
 * organiser besides; and for the supervisors and auditors of all these and of all above.
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
        return nominations.find(caseId).filter(nomination -> mayRead(nomination, actor)).isPresent()
            || isOfARound(step) && rounds.find(caseId).filter(round -> actor.union().equals(round.organiser()) && holds(actor, ORGANISING)
                || holds(actor, WATCHING) && rounds.isWithin(caseId, actor)).isPresent();
    }

    /** Who has an office of the round's course reads what came of it; what is handed over is for those who organise it. */
    boolean mayHave(AwardPaper paper, Round round, Actor actor) {
        return paper.isOfTheOrganiser() ? actor.union().equals(round.organiser()) && holds(actor, ORGANISING)
            || holds(actor, WATCHING) && unions.isWithin(round.organiser(), actor.union())
            : Stream.of(PROPOSING, REVIEWING, ORGANISING, WATCHING).anyMatch(offices -> holds(actor, offices));
    }

    // What the public has sent lies with the round too, and is not for all who organise it.
    private static boolean isOfARound(String step) {
        return Arrays.stream(Step.values()).map(Step::element).anyMatch(step::equals);
    }

    private boolean mayRead(Nomination nomination, Actor actor) {
        Round round = rounds.get(nomination.round());
        return actor.union().equals(nomination.owner()) && holds(actor, PROPOSING)
            || ways.from(nomination.owner(), round.organiser()).stream().limit(nomination.tiersReached()).map(Union::code)
                .anyMatch(actor.union()::equals)
                && holds(actor, actor.union().equals(round.organiser()) ? ORGANISING : REVIEWING)
            || holds(actor, WATCHING) && nominations.isWithin(nomination.id(), actor);
    }

    private static boolean holds(Actor actor, Set<Role> offices) {
        return actor.roles().stream().map(Role::of).flatMap(Optional::stream).anyMatch(offices::contains);
    }
}
