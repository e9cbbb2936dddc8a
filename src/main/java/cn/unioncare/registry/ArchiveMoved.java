package cn.unioncare.registry;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;

/**
 * A household on file went to another union. Heard in the same transaction.
 *
 * @param fromOwner the union that kept the archive, {@code from} the one that determined it
 * @param toOwner   the union that keeps it now, {@code to} the one that determines it now
 * @param on        the first day on which it is the new union's
 */
public record ArchiveMoved(CaseId caseId, String archive, String household, UnionCode fromOwner, UnionCode from,
                           UnionCode toOwner, UnionCode to, LocalDate on) { }
