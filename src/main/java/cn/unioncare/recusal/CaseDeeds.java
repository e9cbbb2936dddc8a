package cn.unioncare.recusal;

import cn.unioncare.shared.CaseId;
import java.util.List;
import java.util.Set;

/** A flow's answer to who did what in one of its cases, from what was handed in and never from a variable. */
public interface CaseDeeds {

    /** The elements whose deeds it keeps. */
    Set<String> steps();

    /** @return oldest first; nothing where the case is not of this flow */
    List<Deed> of(CaseId caseId);
}
