package cn.unioncare.registry;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;

/** A household has come on file (在档). Told in the same transaction. */
public record ArchiveEstablished(CaseId caseId, String archive, String household, UnionCode owner, UnionCode determining,
                                 LocalDate on) { }
