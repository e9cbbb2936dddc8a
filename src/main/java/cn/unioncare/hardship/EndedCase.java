package cn.unioncare.hardship;

import cn.unioncare.shared.CaseId;
import java.time.LocalDate;

/** A case that ended without an archive, and when. */
public record EndedCase(CaseId caseId, LocalDate endedOn) { }
