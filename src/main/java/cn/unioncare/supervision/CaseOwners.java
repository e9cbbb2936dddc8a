package cn.unioncare.supervision;

import cn.unioncare.audit.CaseOwnership;
import cn.unioncare.hardship.HardshipCases;
import cn.unioncare.organisation.AdministrationRecords;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the ledger whose a case is; to a relative of the household it is nobody's. */
@Component
class CaseOwners implements CaseOwnership {

    /**
     * Chains of a union, of no case: searches by ID number, exports, requests of persons, meetings, and what was changed of
     * unions and accounts.
     */
    private static final Set<String> OF_A_UNION = Set.of("CX", "DC", "QL", "HY", AdministrationRecords.KIND);
    private static final String KEYS = "MY";

    private final HardshipCases cases;
    private final Unions unions;
    private final CaseBarrier barrier;

    CaseOwners(HardshipCases cases, Unions unions, CaseBarrier barrier) {
        this.cases = cases;
        this.unions = unions;
        this.barrier = barrier;
    }

    @Override
    public boolean isWithin(CaseId caseId, Actor actor) {
        String[] parts = caseId.value().split("-");
        // Searches and exports are of the union that made them; what is done to the keys concerns every auditor.
        return parts[0].equals(KEYS)
            || (OF_A_UNION.contains(parts[0]) ? unions.isWithin(new UnionCode(parts[1]), actor.union())
                : cases.isWithin(caseId, actor) && !barrier.keepsAway(caseId, actor.login()));
    }
}
