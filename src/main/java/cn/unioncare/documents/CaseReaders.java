package cn.unioncare.documents;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;

/** Who may read the papers of a case: each flow answers for its own cases, so that the papers need to know no flow. */
public interface CaseReaders {

    /**
     * @param step the element of the model with which the paper was handed in first
     * @return false also if the case is not of this flow
     */
    boolean mayRead(CaseId caseId, String step, Actor actor);
}
