package cn.unioncare.aid;

import cn.unioncare.documents.CaseReaders;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The papers of a case of aid are for the clerk of the union that files, for clerk, reviewer, approver and secretary of the one
 * that decides, and for the supervisors and auditors of both and of all above.
 */
@Component
class AidReaders implements CaseReaders {

    private static final Set<Role> FILING = EnumSet.of(Role.CLERK);
    private static final Set<Role> DECIDING = EnumSet.of(Role.CLERK, Role.REVIEWER, Role.APPROVER, Role.SECRETARY);
    private static final Set<Role> WATCHING = EnumSet.of(Role.SUPERVISOR, Role.AUDITOR);

    private final AidCases cases;
    private final Unions unions;

    AidReaders(AidCases cases, Unions unions) {
        this.cases = cases;
        this.unions = unions;
    }

    @Override
    public boolean mayRead(CaseId caseId, String step, Actor actor) {
        return cases.find(caseId).filter(aid -> aid.owner().equals(actor.union()) && holds(actor, FILING)
            || aid.determining().equals(actor.union()) && holds(actor, DECIDING)
            || holds(actor, WATCHING) && (aid.determining().equals(actor.union()) || unions.isWithin(aid.owner(), actor.union())))
            .isPresent();
    }

    private static boolean holds(Actor actor, Set<Role> offices) {
        return actor.roles().stream().map(Role::of).flatMap(Optional::stream).anyMatch(offices::contains);
    }
}
