package cn.unioncare.oversight;

import cn.unioncare.documents.CaseReaders;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import org.springframework.stereotype.Component;

/** An inspection and its papers are for the two unions, and for the supervisors and auditors of all above either. */
@Component
class InspectionReaders implements CaseReaders {

    private final InspectionTable table;
    private final Unions unions;

    InspectionReaders(InspectionTable table, Unions unions) {
        this.table = table;
        this.unions = unions;
    }

    @Override
    public boolean mayRead(CaseId caseId, String step, Actor actor) {
        return caseId.value().startsWith(Inspection.KIND + "-") && table.find(caseId).filter(one -> mayRead(one, actor)).isPresent();
    }

    boolean mayRead(Inspection one, Actor actor) {
        return one.union().equals(actor.union()) || one.by().equals(actor.union())
            || watches(actor) && (unions.isWithin(one.union(), actor.union()) || unions.isWithin(one.by(), actor.union()));
    }

    static boolean watches(Actor actor) {
        return actor.is(Role.SUPERVISOR.code()) || actor.is(Role.AUDITOR.code());
    }
}
