package cn.unioncare.registry;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.util.List;

/** What a flow knows of the persons of its cases: each flow answers for its own, so that the registry knows no flow. */
public interface PersonalFiles {

    /** Whether the case is of this flow. */
    boolean knows(CaseId caseId);

    /** @return false also if the case is not of this flow */
    boolean isWithin(CaseId caseId, Actor actor);

    /** Whether the actor works on the case and so may have need of the whole data. */
    boolean mayReveal(CaseId caseId, Actor actor);

    /** All that is known, in the order of the papers. */
    List<PersonalField> of(CaseId caseId);
}
