package cn.unioncare.campaign;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A household to be visited.
 *
 * @param subject     the household's number, or that of a family that is not on file
 * @param kind        a code of the list {@code campaign-target}
 * @param archiveCase the case in which the registry knows the household
 * @param visit       the number of the visit that has been given out
 * @param excuse      why there was no visit, a code of the list {@code unvisited-reason}
 */
record Target(CaseId season, String subject, CaseId campaign, String kind, Optional<String> archive, Optional<CaseId> archiveCase,
              UnionCode owner, UnionCode determining, TargetState state, Optional<CaseId> visit, Optional<LocalDate> visitedOn,
              Optional<String> excuse) { }
