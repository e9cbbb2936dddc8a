package cn.unioncare.supervision;

import cn.unioncare.aid.AidCases;
import cn.unioncare.audit.CaseOwnership;
import cn.unioncare.hardship.HardshipCases;
import cn.unioncare.history.CaseHistories;
import cn.unioncare.nomination.Nominations;
import cn.unioncare.nomination.Rounds;
import cn.unioncare.organisation.AdministrationRecords;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells the ledger whose a case is; to a relative of the household it is nobody's. What an auditor's list shows always opens: of
 * an inspection that is the union that was asked besides the one that ordered it, of a visit the one that made it.
 */
@Component
class CaseOwners implements CaseOwnership {

    /**
     * Chains of a union, of no case: searches by ID number, exports, requests of persons, honours, meetings, funds, campaigns,
     * audits and what they found, summaries of work, and what was changed of unions and accounts.
     */
    private static final Set<String> OF_A_UNION = Set.of("CX", "DC", "QL", "RY", "HY", "ZJ", "SW", "SJ", "SF", "NZ",
        AdministrationRecords.KIND);
    private static final String KEYS = "MY";

    private final HardshipCases cases;
    private final Nominations nominations;
    private final Rounds rounds;
    private final AidCases aid;
    private final CaseHistories histories;
    private final Unions unions;
    private final CaseBarrier barrier;

    CaseOwners(HardshipCases cases, Nominations nominations, Rounds rounds, AidCases aid, CaseHistories histories, Unions unions,
               CaseBarrier barrier) {
        this.cases = cases;
        this.nominations = nominations;
        this.rounds = rounds;
        this.aid = aid;
        this.histories = histories;
        this.unions = unions;
        this.barrier = barrier;
    }

    @Override
    public boolean isWithin(CaseId caseId, Actor actor) {
        String[] parts = caseId.value().split("-");
        // Searches and exports are of the union that made them; what is done to the keys concerns every auditor.
        return parts[0].equals(KEYS)
            || (OF_A_UNION.contains(parts[0]) ? unions.isWithin(new UnionCode(parts[1]), actor.union())
                : (isOfFlow(parts[0], caseId, actor) || !histories.of(caseId, actor).isEmpty())
                    && !barrier.keepsAway(caseId, actor.login()));
    }

    private boolean isOfFlow(String kind, CaseId caseId, Actor actor) {
        return switch (kind) {
            case "TX" -> nominations.isWithin(caseId, actor);
            case "BF" -> aid.isWithin(caseId, actor);
            case "PX" -> rounds.isWithin(caseId, actor);
            // Batches, recoveries, visits, inspections and tip-offs are of the union that their numbers name.
            case "FF", "ZH", "ZF", "DB", "JB" -> unions.isWithin(new UnionCode(caseId.value().split("-")[1]), actor.union());
            default -> cases.isWithin(caseId, actor);
        };
    }
}
