package cn.unioncare.tipoffs;

import cn.unioncare.documents.CaseReaders;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may read what belongs to a tip-off: those who work on it; and what they have done, not what was told, the auditors of
 * their union and above.
 */
@Component
class TipOffReaders implements CaseReaders {

    private final TipOffTable table;
    private final Unions unions;

    TipOffReaders(TipOffTable table, Unions unions) {
        this.table = table;
        this.unions = unions;
    }

    @Override
    public boolean mayRead(CaseId caseId, String step, Actor actor) {
        return worksOn(caseId, actor) || !step.equals(TipOff.STEP) && actor.is(Role.AUDITOR.code())
            && tipOff(caseId).filter(found -> unions.isWithin(found.handledBy(), actor.union())).isPresent();
    }

    boolean worksOn(CaseId caseId, Actor actor) {
        return (actor.is(Role.REVIEWER.code()) || actor.is(Role.APPROVER.code()))
            && tipOff(caseId).filter(found -> found.handledBy().equals(actor.union())).isPresent();
    }

    private Optional<TipOff> tipOff(CaseId caseId) {
        return caseId.value().startsWith("JB-") ? table.find(caseId) : Optional.empty();
    }
}
