package cn.unioncare.registry;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;

/** An archive has come into the care of another union, or of another determining union. Told in the same transaction. */
public record ArchiveMoved(CaseId caseId, String archive, String household, UnionCode fromOwner, UnionCode from,
                           UnionCode toOwner, UnionCode to, LocalDate on) { }
