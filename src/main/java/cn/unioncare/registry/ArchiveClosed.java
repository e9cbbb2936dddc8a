package cn.unioncare.registry;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;

/**
 * A household is no longer on file. Heard in the same transaction.
 *
 * @param state  脱困, 注销 or 删除
 * @param reason a code of the list {@code exit-reason}
 * @param on     the first day on which it is off file
 */
public record ArchiveClosed(CaseId caseId, String archive, String household, UnionCode owner, UnionCode determining,
                            ArchiveState state, String reason, LocalDate on) { }
