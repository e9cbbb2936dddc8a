package cn.unioncare.hardship;

import cn.unioncare.documents.CaseReaders;
import cn.unioncare.notices.Objections;
import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The papers of a case are for those whose office has a step of it, in the union where that step is done: clerk,
 * surveyors, secretary and panel of the union that files, the reviewer of the one that reviews, and clerk, reviewer and
 * approver of the one that determines; besides them for the supervisors and auditors of these unions and of all above
 * the one that files. Whoever else may see how the case stands (a cashier, an administrator, a clerk of the city) has
 * nothing to decide by its papers. The papers of an investigation may show who objected, so the union whose work the
 * objection concerns sees none of them, unless it investigates itself.
 */
@Component
class ArchivingReaders implements CaseReaders {

    private static final Set<Role> FILING = EnumSet.of(Role.CLERK, Role.SURVEYOR1, Role.SURVEYOR2, Role.SURVEYOR3,
        Role.SECRETARY, Role.PANEL);
    private static final Set<Role> REVIEWING = EnumSet.of(Role.REVIEWER);
    private static final Set<Role> DETERMINING = EnumSet.of(Role.CLERK, Role.REVIEWER, Role.APPROVER);
    private static final Set<Role> WATCHING = EnumSet.of(Role.SUPERVISOR, Role.AUDITOR);

    private final HardshipCases cases;

    ArchivingReaders(HardshipCases cases) {
        this.cases = cases;
    }

    @Override
    public boolean mayRead(CaseId caseId, String step, Actor actor) {
        return cases.find(caseId).map(HardshipCase::route).filter(route -> !mayShowTheObjector(step, route, actor)
            && (actor.union().equals(route.owner()) && holds(actor, FILING)
                || actor.union().equals(route.review()) && holds(actor, REVIEWING)
                || actor.union().equals(route.determining()) && holds(actor, DETERMINING)
                || holds(actor, WATCHING) && cases.isWithin(caseId, actor))).isPresent();
    }

    private static boolean mayShowTheObjector(String step, ReviewRoute route, Actor actor) {
        return step.equals(Objections.INVESTIGATION) && actor.union().equals(route.owner())
            && !route.owner().equals(route.review());
    }

    private static boolean holds(Actor actor, Set<Role> offices) {
        return actor.roles().stream().map(Role::of).flatMap(Optional::stream).anyMatch(offices::contains);
    }
}
