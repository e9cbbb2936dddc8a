package cn.unioncare.campaign;

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
 * The papers of a campaign are for those who work on it; those of a visit for the union that visits and the one whose
 * campaign it is; and both for the supervisors and auditors of these and of all above.
 */
@Component
class CampaignReaders implements CaseReaders {

    private static final Set<Role> WORKING = EnumSet.of(Role.CLERK, Role.REVIEWER, Role.APPROVER);
    private static final Set<Role> VISITING = EnumSet.of(Role.CLERK, Role.REVIEWER, Role.APPROVER, Role.SURVEYOR1, Role.SURVEYOR2,
        Role.SURVEYOR3);
    private static final Set<Role> WATCHING = EnumSet.of(Role.SUPERVISOR, Role.AUDITOR);

    private final Campaigns campaigns;
    private final Targets targets;
    private final Unions unions;

    CampaignReaders(Campaigns campaigns, Targets targets, Unions unions) {
        this.campaigns = campaigns;
        this.targets = targets;
        this.unions = unions;
    }

    @Override
    public boolean mayRead(CaseId caseId, String step, Actor actor) {
        return switch (caseId.value().substring(0, 2)) {
            case "SW" -> campaigns.find(caseId).filter(one -> one.union().equals(actor.union()) && holds(actor, WORKING)
                || holds(actor, WATCHING) && unions.isWithin(one.union(), actor.union())).isPresent();
            case "ZF" -> targets.ofVisit(caseId).filter(one -> mayRead(one, actor)).isPresent();
            default -> false;
        };
    }

    private boolean mayRead(Target target, Actor actor) {
        return target.owner().equals(actor.union()) && holds(actor, VISITING)
            || target.determining().equals(actor.union()) && holds(actor, WORKING)
            || holds(actor, WATCHING) && unions.isWithin(target.owner(), actor.union());
    }

    private static boolean holds(Actor actor, Set<Role> offices) {
        return actor.roles().stream().map(Role::of).flatMap(Optional::stream).anyMatch(offices::contains);
    }
}
