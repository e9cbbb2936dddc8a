package cn.unioncare.payments;

import cn.unioncare.documents.CaseReaders;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The papers of a batch or a recovery are for the offices of the union that pays, and for those who watch it. */
@Component
class PaymentReaders implements CaseReaders {

    private static final Set<Role> PAYING = EnumSet.of(Role.CLERK, Role.REVIEWER, Role.APPROVER, Role.CASHIER);
    private static final Set<Role> WATCHING = EnumSet.of(Role.SUPERVISOR, Role.AUDITOR);

    private final BatchTable batches;
    private final RecoveryTable recoveries;
    private final Unions unions;

    PaymentReaders(BatchTable batches, RecoveryTable recoveries, Unions unions) {
        this.batches = batches;
        this.recoveries = recoveries;
        this.unions = unions;
    }

    @Override
    public boolean mayRead(CaseId caseId, String step, Actor actor) {
        return payer(caseId).filter(payer -> actor.union().equals(payer) && holds(actor, PAYING)
            || holds(actor, WATCHING) && unions.isWithin(payer, actor.union())).isPresent();
    }

    private Optional<UnionCode> payer(CaseId caseId) {
        return batches.find(caseId).map(Batch::payer).or(() -> recoveries.find(caseId).map(Recovery::payer));
    }

    private static boolean holds(Actor actor, Set<Role> offices) {
        return offices.stream().map(Role::code).anyMatch(actor::is);
    }
}
