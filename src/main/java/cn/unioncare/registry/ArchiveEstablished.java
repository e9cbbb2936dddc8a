package cn.unioncare.registry;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;

/** A household came on file. Heard in the same transaction. @param household its number, which it keeps when it comes back */
public record ArchiveEstablished(CaseId caseId, String archive, String household, UnionCode owner, UnionCode determining,
                                 LocalDate on) { }
