package cn.unioncare.privacy;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import java.util.List;

/** In which cases somebody stands; each flow answers for its own. */
public interface PersonsInCases {

    /**
     * @param applicant whether the case is this person's own; otherwise he stands in it as a member of the household
     * @param as        as what he stands in it, in Chinese
     */
    record Standing(CaseId caseId, boolean applicant, String as) { }

    /** @param keeping only cases whose papers that union keeps */
    List<Standing> of(IdNumber idNumber, UnionCode keeping);
}
