package cn.unioncare.rights;

import cn.unioncare.privacy.KeptCases.Kind;
import cn.unioncare.shared.CaseId;
import java.time.LocalDate;

/**
 * Something that need not be kept any more.
 *
 * @param archive null where none came of the case
 * @param dueOn   the first day on which it may be destroyed
 */
record Due(CaseId caseId, Kind kind, String archive, LocalDate closedOn, LocalDate dueOn) { }
