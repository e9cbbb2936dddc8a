package cn.unioncare.supervision;

import cn.unioncare.audit.CaseOwnership;
import cn.unioncare.hardship.HardshipCases;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import org.springframework.stereotype.Component;

/** Tells the ledger whose a case is; to a relative of the household it is nobody's. */
@Component
class CaseOwners implements CaseOwnership {

    private static final String SEARCHES = "CX";

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
        return parts[0].equals(SEARCHES) ? unions.isWithin(new UnionCode(parts[1]), actor.union())
            : cases.isWithin(caseId, actor) && !barrier.keepsAway(caseId, actor.login());
    }
}
