package cn.unioncare.supervision;

import cn.unioncare.audit.CaseOwnership;
import cn.unioncare.hardship.HardshipCases;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the ledger whose a case is. */
@Component
class CaseOwners implements CaseOwnership {

    /** Chains that belong to a union and to no case: searches, exports, and requests of persons. */
    private static final Set<String> OF_A_UNION = Set.of("CX", "DC", "QL");
    private static final String KEYS = "MY";

    private final HardshipCases cases;
    private final Unions unions;

    CaseOwners(HardshipCases cases, Unions unions) {
        this.cases = cases;
        this.unions = unions;
    }

    @Override
    public boolean isWithin(CaseId caseId, Actor actor) {
        String[] parts = caseId.value().split("-");
        // Searches and exports are of the union that made them; what is done to the keys concerns every auditor.
        return parts[0].equals(KEYS)
            || (OF_A_UNION.contains(parts[0]) ? unions.isWithin(new UnionCode(parts[1]), actor.union())
                : cases.isWithin(caseId, actor));
    }
}
