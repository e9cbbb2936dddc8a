package cn.unioncare.privacy;

import cn.unioncare.shared.CaseId;
import cn.unioncare.vault.IdNumber;

/**
 * Whose data is asked for.
 *
 * @param applicant whether the case is this person's own; otherwise he stands in it as a member of the household
 */
public record PersonInCase(CaseId caseId, IdNumber idNumber, boolean applicant) { }
