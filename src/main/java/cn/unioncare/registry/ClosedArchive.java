package cn.unioncare.registry;

import cn.unioncare.shared.CaseId;
import java.time.LocalDate;

/** An archive that is no longer on file (撤档), and since when. */
public record ClosedArchive(String number, CaseId caseId, LocalDate closedOn) { }
