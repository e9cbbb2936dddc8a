package cn.unioncare.audit;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;

/** Whose a case is: answered by the module that knows the union tree. */
public interface CaseOwnership {

    /** @return whether the case belongs to the actor's union or to one below it; false if there is no such case */
    boolean isWithin(CaseId caseId, Actor actor);
}
